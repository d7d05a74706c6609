package satchel.client.installer;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.client.catalogue.Member;
import satchel.client.catalogue.OfferText;

/** The record of installed plug-ins as JSON. */
final class ShelfText {
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private ShelfText() {}

    static String write(Shelf shelf) {
        JsonObject object = new JsonObject();
        object.addProperty("serial", shelf.serial());
        JsonArray plugins = new JsonArray();
        for (Kept kept : shelf.plugins()) {
            JsonObject plugin = new JsonObject();
            plugin.add("current", OfferText.write(kept.current()));
            kept.previous().ifPresent(offer -> plugin.add("previous", OfferText.write(offer)));
            plugins.add(plugin);
        }
        object.add("plugins", plugins);
        return PRETTY.toJson(object) + "\n";
    }

    /**
     * @throws IllegalArgumentException with a sentence if the text is not such a record
     */
    static Shelf read(String text) {
        try {
            return shelf(Member.object(JsonParser.parseString(text), "the record"));
        } catch (JsonParseException e) {
            throw new IllegalArgumentException("it is not JSON", e);
        }
    }

    private static Shelf shelf(JsonObject object) {
        List<Kept> plugins = new ArrayList<>();
        for (JsonElement plugin : Member.list(object, "plugins")) {
            plugins.add(kept(Member.object(plugin, "a plug-in")));
        }
        return new Shelf(Member.number(object, "serial"), plugins);
    }

    private static Kept kept(JsonObject plugin) {
        return new Kept(
                OfferText.read(Member.object(plugin.get("current"), "'current'")),
                Optional.ofNullable(plugin.get("previous"))
                        .map(previous -> OfferText.read(Member.object(previous, "'previous'"))));
    }
}
