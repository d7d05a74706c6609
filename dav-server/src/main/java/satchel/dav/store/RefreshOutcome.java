package satchel.dav.store;

import java.util.List;
import satchel.dav.resource.Lock;

/** What came of refreshing a lock. */
public sealed interface RefreshOutcome {
    /**
     * @param here all locks that cover the address
     */
    record Refreshed(Lock lock, List<Lock> here) implements RefreshOutcome {
        public Refreshed {
            here = List.copyOf(here);
        }
    }

    /** No living lock with that token covers the address. */
    record NoSuchLock() implements RefreshOutcome {}

    /** Somebody else took it. */
    record NotYours() implements RefreshOutcome {}

    record PreconditionFailed() implements RefreshOutcome {}
}
