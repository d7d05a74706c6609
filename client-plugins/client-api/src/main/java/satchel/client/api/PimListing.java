package satchel.client.api;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A database's answer to "what is there?". */
public sealed interface PimListing {
    /** The mark to ask for changes with next time; absent where the database keeps none. */
    Optional<PimState> next();

    /** Every record of the database. */
    record Complete(Map<PimId, PimRevision> records, Optional<PimState> next)
            implements PimListing {
        public Complete {
            records = Map.copyOf(records);
        }
    }

    /** What differs from the state that was given. */
    record Changes(Map<PimId, PimRevision> changed, Set<PimId> gone, Optional<PimState> next)
            implements PimListing {
        public Changes {
            changed = Map.copyOf(changed);
            gone = Set.copyOf(gone);
        }
    }
}
