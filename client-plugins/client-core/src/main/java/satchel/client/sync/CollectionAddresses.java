package satchel.client.sync;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.client.pair.PairId;
import satchel.client.state.JsonFile;
import satchel.client.state.StateFolder;

/** {@code collections.json}: where each pair's collection was found. */
final class CollectionAddresses {
    private final JsonFile file;

    CollectionAddresses(StateFolder state) {
        this.file = state.file("collections");
    }

    Optional<URI> find(PairId pair) throws IOException {
        for (JsonObject json : file.read()) {
            if (file.text(json, "pair").equals(pair.value())) {
                return Optional.of(URI.create(file.text(json, "address")));
            }
        }
        return Optional.empty();
    }

    void save(PairId pair, URI address) throws IOException {
        List<JsonObject> all = others(pair);
        JsonObject json = new JsonObject();
        json.addProperty("pair", pair.value());
        json.addProperty("address", address.toString());
        all.add(json);
        file.write(all);
    }

    void forget(PairId pair) throws IOException {
        file.write(others(pair));
    }

    private List<JsonObject> others(PairId pair) throws IOException {
        List<JsonObject> others = new ArrayList<>();
        for (JsonObject json : file.read()) {
            if (!file.text(json, "pair").equals(pair.value())) {
                others.add(json);
            }
        }
        return others;
    }
}
