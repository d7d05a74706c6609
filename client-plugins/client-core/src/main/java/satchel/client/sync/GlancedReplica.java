package satchel.client.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.CollectionMarks;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/**
 * A collection that a glance saw a moment ago: the first question what changed in it is answered
 * without asking the server, if nothing did.
 */
final class GlancedReplica implements Replica {
    private final Replica collection;
    private Optional<CollectionMarks> marks;

    /** In which state the collection was taken to be without asking it. */
    private Optional<SyncState> assumed = Optional.empty();

    private boolean asked;

    GlancedReplica(Replica collection, CollectionMarks marks) {
        this.collection = collection;
        this.marks = Optional.of(marks);
    }

    @Override
    public Listing list(Optional<SyncState> since) throws ReplicaException {
        Optional<CollectionMarks> seen = marks;
        marks = Optional.empty();
        assumed = since.filter(state -> seen.filter(mark -> mark.isStill(state)).isPresent());
        asked = assumed.isEmpty();
        return asked ? collection.list(since) : new Listing.Changes(Map.of(), Set.of(), assumed);
    }

    @Override
    public void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) throws ReplicaException {
        collection.fetch(ids, sink);
    }

    @Override
    public void begin() throws ReplicaException {
        collection.begin();
    }

    /** What follows its own writes must have listed first, or each would be heard again. */
    @Override
    public void write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException {
        if (!asked && isUnchanged(collection.list(assumed))) {
            assumed = Optional.empty();
        }
        asked = true;
        collection.write(writes, sink);
    }

    /** Somebody wrote since the glance: those changes are for the next run to hear. */
    private boolean isUnchanged(Listing listing) {
        return listing instanceof Listing.Changes changes
                && changes.changed().isEmpty()
                && changes.gone().isEmpty();
    }

    @Override
    public RecordId propose(String uid) {
        return collection.propose(uid);
    }

    @Override
    public Optional<SyncState> stateAfterWrites() {
        return assumed.isPresent() ? Optional.empty() : collection.stateAfterWrites();
    }

    @Override
    public long requests() {
        return collection.requests();
    }

    @Override
    public int writesAtOnce() {
        return collection.writesAtOnce();
    }

    @Override
    public void close() {
        collection.close();
    }
}
