package satchel.client.replica;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import satchel.sync.core.scope.PartKey;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.SyncState;

/** The states of several databases as one: a JSON object with a member for each part. */
final class JoinedState {
    private JoinedState() {}

    /** None where one of them has none. */
    static Optional<SyncState> of(Map<PartKey, Listing> listings) {
        JsonObject states = new JsonObject();
        for (Map.Entry<PartKey, Listing> part : listings.entrySet()) {
            Optional<SyncState> next = part.getValue().next();
            if (next.isEmpty()) {
                return Optional.empty();
            }
            states.addProperty(part.getKey().value(), next.get().value());
        }
        return Optional.of(new SyncState(states.toString()));
    }

    /** Nothing for a state of before the databases were joined: then everything is listed. */
    static Map<PartKey, SyncState> split(SyncState joined) {
        Map<PartKey, SyncState> states = new TreeMap<>();
        try {
            if (JsonParser.parseString(joined.value()) instanceof JsonObject object) {
                for (Map.Entry<String, JsonElement> part : object.entrySet()) {
                    states.put(
                            new PartKey(part.getKey()),
                            new SyncState(part.getValue().getAsString()));
                }
            }
            return states;
        } catch (JsonParseException | IllegalArgumentException ofOneDatabase) {
            return Map.of();
        }
    }
}
