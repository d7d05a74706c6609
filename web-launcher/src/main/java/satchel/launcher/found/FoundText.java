package satchel.launcher.found;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A report as a device sends it and as it is kept (docs/pairing.md). Members that are not known are
 * passed over and so not kept.
 */
public final class FoundText {
    private static final Gson PLAIN = new GsonBuilder().disableHtmlEscaping().create();

    private FoundText() {}

    public static Found read(String text) throws UnreadableReportException {
        Node whole = new Node("the report", Optional.of(json(text)));
        List<FoundProgram> programs = new ArrayList<>();
        for (Node program : whole.member("programs").list()) {
            programs.add(program(program));
        }
        return new Found(programs);
    }

    public static String write(Found found) {
        JsonArray programs = new JsonArray();
        found.programs().forEach(program -> programs.add(json(program)));
        JsonObject whole = new JsonObject();
        whole.add("programs", programs);
        return PLAIN.toJson(whole);
    }

    private static JsonElement json(String text) throws UnreadableReportException {
        JsonReader reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.STRICT);
        try {
            JsonElement json = JsonParser.parseReader(reader);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new UnreadableReportException("the report", "there is more after its end");
            }
            return json;
        } catch (JsonParseException | IOException e) {
            throw new UnreadableReportException("the report", "it is not JSON");
        }
    }

    private static FoundProgram program(Node node) throws UnreadableReportException {
        List<FoundDatabase> databases = new ArrayList<>();
        for (Node database : node.member("databases").list()) {
            databases.add(database(database));
        }
        Node state = node.member("state");
        return new FoundProgram(
                node.member("pim").id(),
                node.member("plugin").id(),
                node.member("name").name(),
                FoundProgram.State.named(state.text())
                        .orElseThrow(() -> state.wrong("this is running, closed or unknown")),
                databases);
    }

    private static FoundDatabase database(Node node) throws UnreadableReportException {
        return new FoundDatabase(
                node.member("mark").id(),
                node.member("name").name(),
                holds(node.member("holds")),
                node.member("writable").flag());
    }

    private static Set<Holding> holds(Node node) throws UnreadableReportException {
        Set<Holding> holds = EnumSet.noneOf(Holding.class);
        for (Node word : node.list()) {
            holds.add(Holding.named(word.text()).orElseThrow(() -> word.wrong(kinds())));
        }
        if (holds.isEmpty()) {
            throw node.wrong(kinds());
        }
        return holds;
    }

    private static String kinds() {
        return "this takes "
                + Stream.of(Holding.values()).map(Holding::word).collect(Collectors.joining(", "));
    }

    private static JsonObject json(FoundProgram program) {
        JsonArray databases = new JsonArray();
        program.databases().forEach(database -> databases.add(json(database)));
        JsonObject json = new JsonObject();
        json.addProperty("pim", program.pim());
        json.addProperty("plugin", program.plugin());
        json.addProperty("name", program.name());
        json.addProperty("state", program.state().word());
        json.add("databases", databases);
        return json;
    }

    private static JsonObject json(FoundDatabase database) {
        JsonArray holds = new JsonArray();
        database.holds().forEach(holding -> holds.add(holding.word()));
        JsonObject json = new JsonObject();
        json.addProperty("mark", database.mark());
        json.addProperty("name", database.name());
        json.add("holds", holds);
        json.addProperty("writable", database.writable());
        return json;
    }
}
