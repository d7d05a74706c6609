package satchel.sync.runtime.replica;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;

/** A side's answer to "what is there?". */
public sealed interface Listing {
    /** The mark to ask for changes with next time; absent where the side has no such thing. */
    Optional<SyncState> next();

    /** Every record of the side. */
    record Complete(Map<RecordId, Revision> records, Optional<SyncState> next) implements Listing {
        public Complete {
            records = Map.copyOf(records);
        }
    }

    /** What differs from the state that was given. */
    record Changes(Map<RecordId, Revision> changed, Set<RecordId> gone, Optional<SyncState> next)
            implements Listing {
        public Changes {
            changed = Map.copyOf(changed);
            gone = Set.copyOf(gone);
        }
    }
}
