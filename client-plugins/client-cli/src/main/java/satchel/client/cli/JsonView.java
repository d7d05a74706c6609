package satchel.client.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import satchel.client.pair.SavedPair;
import satchel.client.sync.Glances;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.RunReport;

/** Syncs as one JSON object, printed at the end. */
final class JsonView implements SyncView {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Terminal terminal;
    private final boolean many;
    private final List<JsonObject> syncs = new ArrayList<>();
    private long glanceRequests;

    private JsonView(Terminal terminal, boolean many) {
        this.terminal = terminal;
        this.many = many;
    }

    /** The object is the one sync. */
    static JsonView ofOne(Terminal terminal) {
        return new JsonView(terminal, false);
    }

    /** The object lists the syncs as {@code pairs}. */
    static JsonView ofMany(Terminal terminal) {
        return new JsonView(terminal, true);
    }

    @Override
    public void glanced(Glances glances) {
        glanceRequests = glances.requests();
    }

    @Override
    public void preview(SavedPair pair, Preview preview) {
        JsonObject json = SyncJson.pair(pair);
        SyncJson.addPreview(preview, json);
        syncs.add(json);
    }

    @Override
    public void report(SavedPair pair, RunReport report) {
        JsonObject json = SyncJson.pair(pair);
        SyncJson.addReport(report, json);
        syncs.add(json);
    }

    @Override
    public void failed(SavedPair pair, String why) {
        JsonObject json = SyncJson.pair(pair);
        json.addProperty("error", why);
        syncs.add(json);
    }

    @Override
    public void failed(String why) {
        JsonObject json = new JsonObject();
        json.addProperty("error", why);
        syncs.add(json);
    }

    @Override
    public void close() {
        terminal.say(
                GSON.toJson(many ? list() : syncs.stream().findFirst().orElseGet(JsonObject::new)));
    }

    private JsonObject list() {
        JsonArray array = new JsonArray();
        syncs.forEach(array::add);
        JsonObject object = new JsonObject();
        object.addProperty("glanceRequests", glanceRequests);
        object.add("pairs", array);
        return object;
    }
}
