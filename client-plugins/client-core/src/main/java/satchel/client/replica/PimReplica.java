package satchel.client.replica;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import satchel.client.api.Access;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimState;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/**
 * A connector's database as a replica. An answer that leaves something out is a fault of the whole
 * side: what a connector forgot to tell must not look like an edit.
 */
public final class PimReplica implements Replica {
    private final PimDatabase database;
    private boolean begun;

    public PimReplica(PimDatabase database) {
        this.database = database;
    }

    @Override
    public Listing list(Optional<SyncState> since) throws ReplicaException {
        try {
            return Translation.listing(
                    database.list(since.map(state -> new PimState(state.value()))));
        } catch (PimException e) {
            throw Translation.exception(e);
        }
    }

    @Override
    public void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) throws ReplicaException {
        Set<RecordId> open = new HashSet<>(ids);
        try {
            database.read(
                    ids.stream().map(id -> new PimId(id.value())).toList(),
                    read -> {
                        Fetched fetched = Translation.fetched(read);
                        open.remove(fetched.id());
                        sink.accept(fetched);
                    });
        } catch (PimException e) {
            throw Translation.exception(e);
        }
        requireAllTold(open.size(), "reading");
    }

    @Override
    public void begin() throws ReplicaException {
        if (begun || isReadOnly()) {
            return;
        }
        try {
            database.begin();
            begun = true;
        } catch (PimException e) {
            throw Translation.exception(e);
        }
    }

    private boolean isReadOnly() {
        return database.info().access() == Access.READ_ONLY;
    }

    @Override
    public void write(List<Write> writes, Consumer<WriteOutcome> sink) throws ReplicaException {
        if (isReadOnly()) {
            String why = "'" + database.info().name() + "' can only be read";
            writes.forEach(write -> sink.accept(new WriteOutcome.Refused(write, why)));
            return;
        }
        int size = database.capabilities().batchSize();
        for (int from = 0; from < writes.size(); from += Math.min(size, writes.size())) {
            int to = from + Math.min(size, writes.size() - from);
            writeBatch(writes.subList(from, to), sink);
        }
    }

    /** What a plug-in wants together comes together. */
    @Override
    public int writesAtOnce() {
        return Math.max(A_HANDFUL, database.capabilities().batchSize());
    }

    @Override
    public void close() {
        database.close();
    }

    private void writeBatch(List<Write> writes, Consumer<WriteOutcome> sink)
            throws ReplicaException {
        Map<PimChange, Write> open = new HashMap<>();
        List<PimChange> changes = new ArrayList<>();
        for (Write write : writes) {
            PimChange change = Translation.change(write);
            open.put(change, write);
            changes.add(change);
        }
        try {
            database.apply(
                    changes,
                    outcome ->
                            Optional.ofNullable(open.remove(outcome.change()))
                                    .map(write -> Translation.outcome(write, outcome))
                                    .ifPresent(sink));
        } catch (PimException e) {
            throw Translation.exception(e);
        }
        requireAllTold(open.size(), "writing");
    }

    private static void requireAllTold(int missing, String doing) throws ReplicaException {
        if (missing > 0) {
            throw new ReplicaException(
                    ReplicaException.Kind.BROKEN_ANSWER,
                    "the plug-in said nothing of " + missing + " records after " + doing);
        }
    }
}
