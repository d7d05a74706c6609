package satchel.client.cli;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import satchel.client.pair.SavedPair;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.RunReport;

/** Syncs as one JSON object, printed at the end. */
final class JsonView implements SyncView {
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private final Terminal terminal;
    private final Function<List<JsonObject>, JsonElement> whole;
    private final List<JsonObject> syncs = new ArrayList<>();

    private JsonView(Terminal terminal, Function<List<JsonObject>, JsonElement> whole) {
        this.terminal = terminal;
        this.whole = whole;
    }

    /** The object is the one sync. */
    static JsonView ofOne(Terminal terminal) {
        return new JsonView(
                terminal, syncs -> syncs.stream().findFirst().orElseGet(JsonObject::new));
    }

    /** The object lists the syncs as {@code pairs}. */
    static JsonView ofMany(Terminal terminal) {
        return new JsonView(
                terminal,
                syncs -> {
                    JsonArray array = new JsonArray();
                    syncs.forEach(array::add);
                    JsonObject object = new JsonObject();
                    object.add("pairs", array);
                    return object;
                });
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
        terminal.say(GSON.toJson(whole.apply(syncs)));
    }
}
