package satchel.sync.runtime.replica;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;

/** A side in memory that keeps a log of changes, and tells somebody before each of its steps. */
public final class MemoryReplica implements Replica {
    private record Held(Revision revision, Body body) {}

    private final String name;
    private final Map<RecordId, Held> records = new TreeMap<>();
    private final List<RecordId> log = new ArrayList<>();
    private final List<String> fetched = new ArrayList<>();
    private final Set<RecordId> unreadable = new HashSet<>();
    private Consumer<String> steps = step -> {};
    private final List<Map<RecordId, Held>> states = new ArrayList<>();
    private Server server = Server.FAITHFUL;
    private boolean comparing;
    private Optional<SyncState> listed = Optional.empty();
    private int epoch;
    private Optional<String> closed = Optional.empty();
    private int begun;

    /** What a side does with a body that it is given, and what it answers. */
    public enum Server {
        /** Keeps the bytes and tells their revision. */
        FAITHFUL,
        /** Keeps the same content in its own words, and tells the revision of those. */
        REWRITING,
        /** Keeps the bytes and does not tell the revision. */
        SILENT,
        /**
         * Leaves out what begins with {@code X-}, and does not tell the revision, as RFC 4791 asks.
         */
        DROPPING,
        /** Leaves out the same, and tells the revision of what is left. */
        DROPPING_UNSAID,
        /** Leaves out the same, and shows what is left. */
        DROPPING_SHOWN;

        /** Those that lose something. */
        public static Server[] dropping() {
            return new Server[] {DROPPING, DROPPING_UNSAID, DROPPING_SHOWN};
        }

        /** Those that lose nothing of what they are given. */
        public static Server[] whole() {
            return new Server[] {FAITHFUL, REWRITING, SILENT};
        }
    }

    /** The name tells the steps of two sides apart. */
    public MemoryReplica(String name) {
        this.name = name;
    }

    /** Whoever is told may throw: then the step is not taken. */
    public void onStep(Consumer<String> told) {
        steps = told;
    }

    /** From now on; what its user writes it takes as it is. */
    public void behave(Server server) {
        this.server = server;
    }

    /**
     * From now on it keeps no log: what changed is what differs from the state that is asked about,
     * and the same text has the same revision. Radicale and Xandikos are so.
     */
    public void compareStates() {
        comparing = true;
    }

    /** As the user of this side would write it. */
    public void put(String id, String text) {
        RecordId record = new RecordId(id);
        log.add(record);
        String revision = comparing ? "h" + Integer.toHexString(text.hashCode()) : "r" + log.size();
        records.put(record, new Held(new Revision(revision), new Body(text)));
    }

    public void remove(String id) {
        RecordId record = new RecordId(id);
        log.add(record);
        records.remove(record);
    }

    /** From now on the record is there but cannot be handed out. */
    public void spoil(String id) {
        unreadable.add(new RecordId(id));
    }

    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        records.forEach((id, held) -> texts.put(id.value(), held.body().text()));
        return texts;
    }

    @Override
    public Listing list(Optional<SyncState> since) {
        steps.accept(name + " list");
        if (comparing) {
            return differences(since);
        }
        Optional<SyncState> now = Optional.of(new SyncState(epoch + "." + log.size()));
        if (since.isEmpty()) {
            return everything(now);
        }
        if (epochOf(since.get()) != epoch) {
            return everything(now).afterLoss();
        }
        Map<RecordId, Revision> changed = new HashMap<>();
        Set<RecordId> gone = new HashSet<>();
        for (RecordId id : log.subList(place(since.get()), log.size())) {
            Held held = records.get(id);
            if (held == null) {
                gone.add(id);
            } else {
                changed.put(id, held.revision());
            }
        }
        return new Listing.Changes(changed, gone, now);
    }

    private Listing differences(Optional<SyncState> since) {
        Map<RecordId, Held> all = Map.copyOf(records);
        if (!states.contains(all)) {
            states.add(all);
        }
        Optional<SyncState> now = Optional.of(new SyncState(epoch + "." + states.indexOf(all)));
        listed = now;
        if (since.isEmpty()) {
            return everything(now);
        }
        if (epochOf(since.get()) != epoch) {
            return everything(now).afterLoss();
        }
        Map<RecordId, Held> before = states.get(place(since.get()));
        Map<RecordId, Revision> changed = new HashMap<>();
        all.forEach((id, held) -> {
            if (!held.equals(before.get(id))) {
                changed.put(id, held.revision());
            }
        });
        Set<RecordId> gone = new HashSet<>(before.keySet());
        gone.removeAll(all.keySet());
        return new Listing.Changes(changed, gone, now);
    }

    private Listing.Complete everything(Optional<SyncState> now) {
        Map<RecordId, Revision> all = new HashMap<>();
        records.forEach((id, held) -> all.put(id, held.revision()));
        return new Listing.Complete(all, now);
    }

    private static int epochOf(SyncState state) {
        return Integer.parseInt(state.value().substring(0, state.value().indexOf('.')));
    }

    private static int place(SyncState state) {
        return Integer.parseInt(state.value().substring(state.value().indexOf('.') + 1));
    }

    /** Somebody puts back a backup: the state that was given before means nothing any more. */
    public void restore(Map<String, String> backup) {
        epoch++;
        records.clear();
        backup.forEach(this::put);
    }

    @Override
    public void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) {
        steps.accept(name + " fetch");
        ids.forEach(id -> fetched.add(id.value()));
        ids.forEach(id -> sink.accept(fetch(id)));
    }

    /** Whose bodies were asked for until now, in this order. */
    public List<String> fetched() {
        return fetched;
    }

    private Fetched fetch(RecordId id) {
        Held held = records.get(id);
        if (unreadable.contains(id)) {
            return new Fetched.Unreadable(id, "the test says so");
        }
        return held == null
                ? new Fetched.Missing(id)
                : new Fetched.Found(id, held.revision(), held.body());
    }

    @Override
    public void begin() throws ReplicaException {
        begun++;
        if (closed.isPresent()) {
            throw new ReplicaException(ReplicaException.Kind.UNREACHABLE, closed.get());
        }
    }

    /** Takes no writes from now on, and says why. */
    public void close(String why) {
        closed = Optional.of(why);
    }

    /** How often it was made ready to be written to. */
    public int begun() {
        return begun;
    }

    @Override
    public void write(List<Write> writes, Consumer<WriteOutcome> sink) {
        for (Write write : writes) {
            steps.accept(name + " write " + write.id());
            WriteOutcome outcome = write(write);
            steps.accept(name + " answer " + write.id());
            sink.accept(outcome);
        }
    }

    private WriteOutcome write(Write write) {
        Optional<Revision> there = Optional.ofNullable(records.get(write.id())).map(Held::revision);
        return switch (write) {
            case Write.Create(RecordId id, Body body) ->
                    there.isEmpty() ? written(write, body) : new WriteOutcome.Stale(write);
            case Write.Replace(RecordId id, Revision expected, Body body) ->
                    there.equals(Optional.of(expected))
                            ? written(write, body)
                            : new WriteOutcome.Stale(write);
            case Write.Remove(RecordId id, Revision expected) -> {
                if (there.isPresent() && !there.get().equals(expected)) {
                    yield new WriteOutcome.Stale(write);
                }
                remove(id.value());
                yield new WriteOutcome.Done(write, id, Optional.empty());
            }
        };
    }

    private WriteOutcome written(Write write, Body body) {
        put(write.id().value(), made(body.text()));
        Optional<Revision> revision =
                Optional.ofNullable(records.get(write.id())).map(Held::revision);
        Held held = records.get(write.id());
        return server == Server.DROPPING_SHOWN && held != null
                ? new WriteOutcome.Kept(write, write.id(), held.revision(), held.body())
                : new WriteOutcome.Done(write, write.id(), revision.filter(told -> tells()));
    }

    private String made(String text) {
        return switch (server) {
            case FAITHFUL, SILENT -> text;
            case REWRITING -> Events.inOtherWords(text);
            case DROPPING, DROPPING_UNSAID, DROPPING_SHOWN -> Events.without(text, "X-");
        };
    }

    private boolean tells() {
        return switch (server) {
            case FAITHFUL, REWRITING, DROPPING_UNSAID, DROPPING_SHOWN -> true;
            case SILENT, DROPPING -> false;
        };
    }

    /** As a collection does whose server does not say what came before and after a write. */
    @Override
    public Optional<SyncState> stateAfterWrites() {
        return comparing ? listed : Optional.empty();
    }

    @Override
    public void close() {}
}
