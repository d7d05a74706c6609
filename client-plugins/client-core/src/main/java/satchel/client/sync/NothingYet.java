package satchel.client.sync;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** A collection that would be made first, as a preview sees it. */
final class NothingYet implements Replica {
    @Override
    public Listing list(Optional<SyncState> since) {
        return new Listing.Complete(Map.of(), Optional.empty());
    }

    @Override
    public void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) {
        ids.forEach(id -> sink.accept(new Fetched.Missing(id)));
    }

    @Override
    public void write(List<Write> writes, Consumer<WriteOutcome> sink) {
        writes.forEach(write ->
                sink.accept(new WriteOutcome.Refused(write, "the collection is not made yet")));
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
