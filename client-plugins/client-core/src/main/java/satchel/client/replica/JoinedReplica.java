package satchel.client.replica;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.scope.Members;
import satchel.sync.core.scope.PartKey;
import satchel.sync.core.scope.Scope;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/**
 * Several databases as one side: each record is in the part that its id tells. If one part cannot
 * answer, none has: what is missing must not look deleted. Of a part that was taken out of the pair
 * an earlier run may have left questions: it has no records, and takes none.
 */
public final class JoinedReplica implements Replica {
    private final SortedMap<PartKey, Replica> parts;
    private final Scope scope;

    /**
     * @param scope tells which part a new record belongs to
     */
    public JoinedReplica(SortedMap<PartKey, Replica> parts, Scope scope) {
        this.parts = new TreeMap<>(parts);
        this.scope = scope;
    }

    @Override
    public Listing list(Optional<SyncState> since) throws ReplicaException {
        Map<PartKey, SyncState> before = since.map(JoinedState::split).orElseGet(Map::of);
        boolean knowsAll = before.keySet().equals(parts.keySet());
        Map<PartKey, Listing> listings = new TreeMap<>();
        for (Map.Entry<PartKey, Replica> part : parts.entrySet()) {
            Optional<SyncState> state =
                    knowsAll ? Optional.ofNullable(before.get(part.getKey())) : Optional.empty();
            listings.put(part.getKey(), part.getValue().list(state));
        }
        if (listings.values().stream().allMatch(Listing.Changes.class::isInstance)) {
            return changes(listings);
        }
        return complete(listings);
    }

    private static Listing changes(Map<PartKey, Listing> listings) {
        Map<RecordId, Revision> changed = new HashMap<>();
        Set<RecordId> gone = new HashSet<>();
        listings.forEach((key, listing) -> {
            if (listing instanceof Listing.Changes own) {
                own.changed().forEach((id, revision) -> changed.put(key.join(id), revision));
                own.gone().forEach(id -> gone.add(key.join(id)));
            }
        });
        return new Listing.Changes(changed, gone, JoinedState.of(listings));
    }

    /** A part that knew what had changed is asked for everything, because another one did not. */
    private Listing complete(Map<PartKey, Listing> listings) throws ReplicaException {
        Map<RecordId, Revision> records = new HashMap<>();
        Listing.Memory memory = Listing.Memory.KEPT;
        for (Map.Entry<PartKey, Replica> part : parts.entrySet()) {
            Listing listing = listings.get(part.getKey());
            if (!(listing instanceof Listing.Complete)) {
                listing = part.getValue().list(Optional.empty());
                listings.put(part.getKey(), listing);
            }
            if (!(listing instanceof Listing.Complete whole)) {
                throw new ReplicaException(
                        ReplicaException.Kind.BROKEN_ANSWER,
                        "asked for all records, a database answered with changes");
            }
            whole.records()
                    .forEach((id, revision) -> records.put(part.getKey().join(id), revision));
            if (whole.memory() == Listing.Memory.LOST) {
                memory = Listing.Memory.LOST;
            }
        }
        return new Listing.Complete(records, JoinedState.of(listings), memory);
    }

    @Override
    public void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) throws ReplicaException {
        SortedMap<PartKey, List<RecordId>> own = new TreeMap<>();
        for (RecordId id : ids) {
            own.computeIfAbsent(PartKey.of(id), first -> new ArrayList<>()).add(PartKey.own(id));
        }
        for (Map.Entry<PartKey, List<RecordId>> part : own.entrySet()) {
            PartKey key = part.getKey();
            Optional<Replica> there = Optional.ofNullable(parts.get(key));
            if (there.isPresent()) {
                there.get().fetch(part.getValue(), fetched -> sink.accept(joined(key, fetched)));
            } else {
                part.getValue().forEach(id -> sink.accept(new Fetched.Missing(key.join(id))));
            }
        }
    }

    private static Fetched joined(PartKey key, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Found(RecordId id, Revision revision, Body body) ->
                    new Fetched.Found(key.join(id), revision, body);
            case Fetched.Missing(RecordId id) -> new Fetched.Missing(key.join(id));
            case Fetched.Unreadable(RecordId id, String why) ->
                    new Fetched.Unreadable(key.join(id), why);
        };
    }

    @Override
    public void begin() throws ReplicaException {
        for (Replica part : parts.values()) {
            part.begin();
        }
    }

    @Override
    public void write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException {
        SortedMap<PartKey, PartWrites> byPart = new TreeMap<>();
        for (Write write : writes) {
            byPart.computeIfAbsent(PartKey.of(write.id()), PartWrites::new).add(write);
        }
        for (PartWrites own : byPart.values()) {
            Optional<Replica> there = Optional.ofNullable(parts.get(own.key()));
            if (there.isPresent()) {
                there.get().write(own.writes(), outcome -> sink.accept(own.joined(outcome)));
            } else {
                own.refuse("its database is no longer part of this pair", sink);
            }
        }
    }

    @Override
    public RecordId propose(String uid, Body body) {
        return propose(scope.partFor(body, new Members()), uid, body);
    }

    @Override
    public RecordId proposeAgain(RecordId before, String uid, Body body) {
        PartKey part = PartKey.of(before);
        return parts.containsKey(part) ? propose(part, uid, body) : propose(uid, body);
    }

    private RecordId propose(PartKey key, String uid, Body body) {
        RecordId own =
                Optional.ofNullable(parts.get(key))
                        .map(part -> part.propose(uid, body))
                        .orElseGet(() -> new RecordId(uid));
        return key.join(own);
    }

    @Override
    public long requests() {
        return parts.values().stream().mapToLong(Replica::requests).sum();
    }

    @Override
    public int writesAtOnce() {
        return parts.values().stream().mapToInt(Replica::writesAtOnce).max().orElse(A_HANDFUL);
    }

    @Override
    public void close() {
        parts.values().forEach(Replica::close);
    }
}
