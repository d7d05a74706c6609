package satchel.client.pair;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import satchel.client.state.JsonFile;
import satchel.client.state.StateFolder;
import satchel.client.state.StateLock;

/** {@code pairs.json}: every pair with its name, in the order they were first saved. */
@Component(service = PairStore.class)
public final class PairStore {
    private final StateFolder state;
    private final JsonFile file;

    @Activate
    public PairStore(@Reference StateFolder state) {
        this.state = state;
        this.file = state.file("pairs");
    }

    public List<SavedPair> all() throws IOException {
        return named().stream().map(NamedPair::pair).toList();
    }

    /** Pairs that were saved before there were names get one after their collection. */
    public synchronized List<NamedPair> named() throws IOException {
        List<JsonObject> objects = file.read();
        List<PairName> taken = new ArrayList<>();
        for (JsonObject json : objects) {
            PairText.name(file, json).ifPresent(taken::add);
        }
        List<NamedPair> pairs = new ArrayList<>();
        for (JsonObject json : objects) {
            SavedPair pair = PairText.read(file, json);
            Optional<PairName> own = PairText.name(file, json);
            PairName name = own.orElseGet(() -> PairName.after(pair, taken));
            taken.add(name);
            pairs.add(new NamedPair(name, pair));
        }
        return pairs;
    }

    public Optional<NamedPair> find(PairName name) throws IOException {
        return named().stream().filter(pair -> pair.name().isSame(name)).findFirst();
    }

    /**
     * The pair of this name, or the pairs whose id begins so: one if the user has typed enough.
     *
     * @param start as {@link SavedPair#id} or the first of its characters
     */
    public List<SavedPair> starting(String start) throws IOException {
        Optional<NamedPair> named = find(new PairName(start));
        return named.isPresent()
                ? List.of(named.get().pair())
                : all().stream().filter(pair -> pair.id().value().startsWith(start)).toList();
    }

    /** Adds a pair under a name of its own, or puts it in the place of the one with its ends. */
    public synchronized void save(SavedPair pair) throws IOException {
        try (StateLock _ = state.lock("pairs")) {
            List<NamedPair> pairs = named();
            Optional<NamedPair> before = find(pairs, other -> hasEnds(other, pair));
            if (before.isEmpty()) {
                List<PairName> taken = pairs.stream().map(NamedPair::name).toList();
                pairs.add(new NamedPair(PairName.after(pair, taken), pair));
                write(pairs);
            } else if (!before.get().pair().equals(pair)) {
                replace(pairs, before.get(), new NamedPair(before.get().name(), pair));
            }
        }
    }

    public synchronized PairChange add(NamedPair pair) throws IOException {
        try (StateLock _ = state.lock("pairs")) {
            List<NamedPair> pairs = named();
            Optional<PairChange> clash = clash(pairs, pair);
            if (clash.isPresent()) {
                return clash.get();
            }
            pairs.add(pair);
            write(pairs);
            return new PairChange.Done(pair);
        }
    }

    public synchronized PairChange change(NamedPair before, NamedPair after) throws IOException {
        try (StateLock _ = state.lock("pairs")) {
            List<NamedPair> pairs = named();
            List<NamedPair> others = new ArrayList<>(pairs);
            others.removeIf(pair -> pair.name().isSame(before.name()));
            Optional<PairChange> clash = clash(others, after);
            if (clash.isPresent()) {
                return clash.get();
            }
            replace(pairs, before, after);
            return new PairChange.Done(after);
        }
    }

    public synchronized void remove(NamedPair pair) throws IOException {
        try (StateLock _ = state.lock("pairs")) {
            List<NamedPair> pairs = named();
            pairs.removeIf(other -> other.name().isSame(pair.name()));
            write(pairs);
        }
    }

    private void replace(List<NamedPair> pairs, NamedPair before, NamedPair after)
            throws IOException {
        pairs.replaceAll(pair -> pair.name().isSame(before.name()) ? after : pair);
        write(pairs);
    }

    private static Optional<PairChange> clash(List<NamedPair> others, NamedPair pair) {
        Optional<PairChange> name =
                find(others, other -> other.name().isSame(pair.name()))
                        .map(PairChange.NameTaken::new);
        return name.isPresent()
                ? name
                : find(others, other -> hasEnds(other, pair.pair())).map(PairChange.EndsTaken::new);
    }

    private static boolean hasEnds(NamedPair named, SavedPair pair) {
        return named.pair().id().equals(pair.id());
    }

    private static Optional<NamedPair> find(List<NamedPair> pairs, Predicate<NamedPair> meant) {
        return pairs.stream().filter(meant).findFirst();
    }

    private void write(List<NamedPair> pairs) throws IOException {
        file.write(pairs.stream().map(pair -> PairText.write(pair)).toList());
    }
}
