package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** A side to which writes go without the version that they expect, or that answers with another. */
record CarelessReplica(Replica real, Carelessness carelessness) implements Replica {
    enum Carelessness {
        REPLACES_WHATEVER_IS_THERE,
        REMOVES_WHATEVER_IS_THERE,
        CREATES_OVER_WHAT_IS_THERE,
        /** Not the revision that was written: the one that a listing shows afterwards. */
        TELLS_A_LATER_REVISION
    }

    @Override
    public void write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException {
        for (Write write : writes) {
            Optional<Revision> there = revision(write.id());
            Write sent = there.map(now -> careless(write, now)).orElse(write);
            List<WriteOutcome> outcomes = new ArrayList<>();
            real.write(List.of(sent), outcomes::add);
            sink.accept(told(write, outcomes.getFirst()));
        }
    }

    private Write careless(Write write, Revision now) {
        return switch (carelessness) {
            case REPLACES_WHATEVER_IS_THERE ->
                    write instanceof Write.Replace replace
                            ? new Write.Replace(replace.id(), now, replace.body())
                            : write;
            case REMOVES_WHATEVER_IS_THERE ->
                    write instanceof Write.Remove remove
                            ? new Write.Remove(remove.id(), now)
                            : write;
            case CREATES_OVER_WHAT_IS_THERE ->
                    write instanceof Write.Create create
                            ? new Write.Replace(create.id(), now, create.body())
                            : write;
            case TELLS_A_LATER_REVISION -> write;
        };
    }

    /** As the answer to what the engine asked for. */
    private WriteOutcome told(Write asked, WriteOutcome outcome) throws ReplicaException {
        return switch (outcome) {
            case WriteOutcome.Done(Write _, RecordId id, Optional<Revision> revision) ->
                    new WriteOutcome.Done(asked, id, later(id, revision));
            case WriteOutcome.Kept(Write _, RecordId id, Revision revision, Body body) ->
                    new WriteOutcome.Kept(asked, id, revision, body);
            case WriteOutcome.Stale _ -> new WriteOutcome.Stale(asked);
            case WriteOutcome.UidTaken taken -> taken;
            case WriteOutcome.Refused refused -> refused;
            case WriteOutcome.Unknown unknown -> unknown;
        };
    }

    private Optional<Revision> later(RecordId id, Optional<Revision> written)
            throws ReplicaException {
        return carelessness == Carelessness.TELLS_A_LATER_REVISION
                ? revision(id).or(() -> written)
                : written;
    }

    private Optional<Revision> revision(RecordId id) throws ReplicaException {
        List<Fetched> fetched = new ArrayList<>();
        real.fetch(Set.of(id), fetched::add);
        return fetched.getFirst() instanceof Fetched.Found found
                ? Optional.of(found.revision())
                : Optional.empty();
    }

    @Override
    public Listing list(Optional<SyncState> since) throws ReplicaException {
        return real.list(since);
    }

    @Override
    public void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) throws ReplicaException {
        real.fetch(ids, sink);
    }

    @Override
    public void close() {
        real.close();
    }
}
