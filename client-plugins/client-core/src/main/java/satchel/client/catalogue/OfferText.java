package satchel.client.catalogue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import org.osgi.framework.Version;
import org.osgi.framework.VersionRange;

/** An offer as a JSON object: the same in a catalogue and in the record of what is installed. */
public final class OfferText {
    private OfferText() {}

    /**
     * @throws IllegalArgumentException with a sentence if a member is missing or not what it must
     *     be
     */
    public static Offer read(JsonObject object) {
        return new Offer(
                name(object, "id", "[a-z][a-z0-9-]*"),
                name(object, "bundle", "[A-Za-z0-9_.-]+"),
                Member.text(object, "name"),
                new Version(Member.text(object, "version")),
                new VersionRange(Member.text(object, "api")),
                services(object),
                name(
                        object,
                        "file",
                        "[A-Za-z0-9_-][A-Za-z0-9._-]*(/[A-Za-z0-9_-][A-Za-z0-9._-]*)*"),
                Member.number(object, "size"),
                new Sha256(Member.text(object, "sha256")));
    }

    public static JsonObject write(Offer offer) {
        JsonObject object = new JsonObject();
        object.addProperty("id", offer.id());
        object.addProperty("bundle", offer.bundle());
        object.addProperty("name", offer.name());
        object.addProperty("version", offer.version().toString());
        object.addProperty("api", offer.api().toString());
        JsonArray services = new JsonArray();
        offer.services().forEach(services::add);
        object.add("services", services);
        object.addProperty("file", offer.file());
        object.addProperty("size", offer.size());
        object.addProperty("sha256", offer.sha256().hex());
        return object;
    }

    /** A text that becomes part of a path or a command: only harmless characters. */
    private static String name(JsonObject object, String member, String pattern) {
        String text = Member.text(object, member);
        if (!text.matches(pattern)) {
            throw new IllegalArgumentException("'%s' cannot be '%s'".formatted(member, text));
        }
        return text;
    }

    private static List<String> services(JsonObject object) {
        List<String> services = new ArrayList<>();
        for (JsonElement service : Member.list(object, "services")) {
            services.add(service.getAsString());
        }
        return services;
    }
}
