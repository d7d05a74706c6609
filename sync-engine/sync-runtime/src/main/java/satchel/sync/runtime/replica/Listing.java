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

    /** Whether a side still knows the state that it was asked about. */
    enum Memory {
        KEPT,
        /** It does not: perhaps it forgets old ones, perhaps it was put back to an older one. */
        LOST
    }

    /** Every record of the side. */
    record Complete(Map<RecordId, Revision> records, Optional<SyncState> next, Memory memory)
            implements Listing {
        public Complete {
            records = Map.copyOf(records);
        }

        public Complete(Map<RecordId, Revision> records, Optional<SyncState> next) {
            this(records, next, Memory.KEPT);
        }

        /** The same, listed because the side did not know the state any more. */
        public Complete afterLoss() {
            return new Complete(records, next, Memory.LOST);
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
