package satchel.client.pair;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import satchel.client.state.JsonFile;
import satchel.client.state.StateFolder;

/** {@code pairs.json}: every pair, in the order they were first saved. */
@Component(service = PairStore.class)
public final class PairStore {
    private final JsonFile file;

    @Activate
    public PairStore(@Reference StateFolder state) {
        this.file = state.file("pairs");
    }

    public synchronized List<SavedPair> all() throws IOException {
        List<SavedPair> pairs = new ArrayList<>();
        for (JsonObject json : file.read()) {
            pairs.add(PairText.read(file, json));
        }
        return pairs;
    }

    /**
     * The pairs whose id begins so: one if the user has typed enough of it.
     *
     * @param start as {@link SavedPair#id} or the first of its characters
     */
    public List<SavedPair> starting(String start) throws IOException {
        return all().stream().filter(pair -> pair.id().value().startsWith(start)).toList();
    }

    /** Adds a pair, or puts it in the place of the one with the same ends. */
    public synchronized void save(SavedPair pair) throws IOException {
        List<SavedPair> pairs = new ArrayList<>(all());
        int at = pairs.stream().map(SavedPair::id).toList().indexOf(pair.id());
        if (at < 0) {
            pairs.add(pair);
        } else if (pairs.get(at).equals(pair)) {
            return;
        } else {
            pairs.set(at, pair);
        }
        file.write(pairs.stream().map(PairText::write).toList());
    }
}
