package satchel.client.catalogue;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** catalogue.json, read and written. Members that are not known are passed over. */
public final class CatalogueText {
    private static final Gson PRETTY =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private CatalogueText() {}

    public static byte[] write(Catalogue catalogue) {
        JsonObject object = new JsonObject();
        object.addProperty("audience", catalogue.audience());
        object.addProperty("serial", catalogue.serial());
        object.addProperty("expires", catalogue.expires().toString());
        JsonArray plugins = new JsonArray();
        catalogue.offers().forEach(offer -> plugins.add(OfferText.write(offer)));
        object.add("plugins", plugins);
        return (PRETTY.toJson(object) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    static Catalogue read(byte[] text) throws RefusedException {
        try {
            JsonElement json = JsonParser.parseString(new String(text, StandardCharsets.UTF_8));
            return catalogue(Member.object(json, "the catalogue"));
        } catch (JsonParseException e) {
            throw malformed("it is not JSON");
        } catch (IllegalArgumentException | DateTimeException | IllegalStateException e) {
            throw malformed(String.valueOf(e.getMessage()));
        }
    }

    private static RefusedException malformed(String what) {
        return new RefusedException(new Refusal.Malformed(what));
    }

    private static Catalogue catalogue(JsonObject object) {
        List<Offer> offers = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (JsonElement plugin : Member.list(object, "plugins")) {
            Offer offer = OfferText.read(Member.object(plugin, "a plug-in"));
            if (!names.add(offer.id())) {
                throw new IllegalArgumentException("plug-in '" + offer.id() + "' is named twice");
            }
            offers.add(offer);
        }
        return new Catalogue(
                Member.text(object, "audience"),
                Member.number(object, "serial"),
                Instant.parse(Member.text(object, "expires")),
                offers);
    }
}
