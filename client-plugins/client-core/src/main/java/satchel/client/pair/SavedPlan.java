package satchel.client.pair;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import satchel.client.state.JsonFile;
import satchel.sync.core.plan.Reach;

/**
 * A plan that is to run later, in a file of the user's. Its hash stands for every write in it and
 * for what each expects to find, so nothing else of it need be kept.
 *
 * @param reach which records it may do something about
 */
public record SavedPlan(SavedPair pair, String planHash, Reach reach) {
    private static final String LIST = "plan";

    /** Replaces what the file holds. */
    public void write(Path file) throws IOException {
        JsonObject json = PairText.write(pair);
        json.addProperty("planHash", planHash);
        switch (reach) {
            case Reach.All _ -> {}
            case Reach.Only(Set<String> uids) -> json.add("only", array(uids));
            case Reach.Without(Set<String> uids) -> json.add("leftOut", array(uids));
        }
        new JsonFile(file.toAbsolutePath(), LIST).write(List.of(json));
    }

    /**
     * @throws IOException with a sentence for the user if the file holds no plan
     */
    public static SavedPlan read(Path path) throws IOException {
        JsonFile file = new JsonFile(path.toAbsolutePath(), LIST);
        if (!Files.exists(path)) {
            throw file.broken("there is no such file");
        }
        List<JsonObject> plans = file.read();
        if (plans.size() != 1) {
            throw file.broken("it holds " + plans.size() + " plans");
        }
        JsonObject json = plans.getFirst();
        return new SavedPlan(
                PairText.read(file, json), file.text(json, "planHash"), reach(file, json));
    }

    private static Reach reach(JsonFile file, JsonObject json) throws IOException {
        if (json.has("only")) {
            return new Reach.Only(uids(file, json.get("only")));
        }
        return json.has("leftOut")
                ? new Reach.Without(uids(file, json.get("leftOut")))
                : new Reach.All();
    }

    private static JsonArray array(Set<String> uids) {
        JsonArray array = new JsonArray();
        uids.stream().sorted().forEach(array::add);
        return array;
    }

    private static Set<String> uids(JsonFile file, JsonElement element) throws IOException {
        if (!(element instanceof JsonArray array)) {
            throw file.broken("its records are no list");
        }
        Set<String> uids = new HashSet<>();
        for (JsonElement uid : array) {
            uids.add(uid.getAsString());
        }
        return uids;
    }
}
