package satchel.client.pair;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.client.state.JsonFile;

/** The databases of a pair as JSON: the home's in the pair itself, those that join it in a list. */
final class PartText {
    private PartText() {}

    static void write(List<Part> parts, JsonObject json) {
        write(parts.getFirst(), json);
        if (parts.size() > 1) {
            JsonArray joined = new JsonArray();
            for (Part part : parts.subList(1, parts.size())) {
                JsonObject object = new JsonObject();
                write(part, object);
                joined.add(object);
            }
            json.add("joined", joined);
        }
    }

    private static void write(Part part, JsonObject json) {
        json.addProperty("database", part.database());
        if (!part.selection().equals(Selection.ALL)) {
            json.add("selection", write(part.selection()));
        }
    }

    private static JsonObject write(Selection selection) {
        JsonObject json = new JsonObject();
        write(selection.components(), "components", json);
        write(selection.categories(), "categories", json);
        selection.since().ifPresent(limit -> json.addProperty("since", limit.toString()));
        selection.until().ifPresent(limit -> json.addProperty("until", limit.toString()));
        selection.text().ifPresent(text -> json.addProperty("text", text));
        selection.group().ifPresent(group -> json.addProperty("group", group));
        return json;
    }

    private static void write(Set<String> words, String member, JsonObject json) {
        if (!words.isEmpty()) {
            JsonArray array = new JsonArray();
            words.stream().sorted().forEach(array::add);
            json.add(member, array);
        }
    }

    static List<Part> read(JsonFile file, JsonObject json) throws IOException {
        List<Part> parts = new ArrayList<>();
        parts.add(part(file, json));
        if (json.has("joined")) {
            for (JsonElement element : array(file, json, "joined")) {
                parts.add(part(file, object(file, element)));
            }
        }
        return parts;
    }

    private static Part part(JsonFile file, JsonObject json) throws IOException {
        return new Part(
                file.text(json, "database"),
                json.has("selection")
                        ? selection(file, object(file, json.get("selection")))
                        : Selection.ALL);
    }

    private static Selection selection(JsonFile file, JsonObject json) throws IOException {
        return new Selection(
                words(file, json, "components"),
                words(file, json, "categories"),
                limit(file, json, "since"),
                limit(file, json, "until"),
                text(file, json, "text"),
                text(file, json, "group"));
    }

    private static Set<String> words(JsonFile file, JsonObject json, String member)
            throws IOException {
        Set<String> words = new HashSet<>();
        if (json.has(member)) {
            for (JsonElement word : array(file, json, member)) {
                words.add(word.getAsString());
            }
        }
        return words;
    }

    private static Optional<DayLimit> limit(JsonFile file, JsonObject json, String member)
            throws IOException {
        Optional<String> text = text(file, json, member);
        Optional<DayLimit> limit = text.flatMap(DayLimit::parse);
        if (text.isPresent() && limit.isEmpty()) {
            throw file.broken("its '" + member + "' is no day and no distance");
        }
        return limit;
    }

    private static Optional<String> text(JsonFile file, JsonObject json, String member)
            throws IOException {
        return json.has(member) ? Optional.of(file.text(json, member)) : Optional.empty();
    }

    private static JsonArray array(JsonFile file, JsonObject json, String member)
            throws IOException {
        if (json.get(member) instanceof JsonArray array) {
            return array;
        }
        throw file.broken("its '" + member + "' is no list");
    }

    private static JsonObject object(JsonFile file, JsonElement element) throws IOException {
        if (element instanceof JsonObject object) {
            return object;
        }
        throw file.broken("there is something else in it than objects");
    }
}
