package satchel.dav.store;

import java.util.List;
import satchel.dav.resource.Lock;

/** What came of asking for a lock. */
public sealed interface LockOutcome {
    /**
     * @param here all locks that cover the root of this one now, itself among them
     */
    record Granted(Lock lock, List<Lock> here) implements LockOutcome {
        public Granted {
            here = List.copyOf(here);
        }
    }

    /** As Granted; there was nothing, and now there is an empty file. */
    record Created(Lock lock, List<Lock> here) implements LockOutcome {
        public Created {
            here = List.copyOf(here);
        }
    }

    /** This lock stands in the way: on the address, above it, or somewhere below. */
    record Conflict(Lock other) implements LockOutcome {}

    record PreconditionFailed() implements LockOutcome {}

    /** A file would have to be made in a folder that is locked, and the token was not shown. */
    record Locked(Lock lock) implements LockOutcome {}

    /** Nothing is here, and nothing empty can be. */
    record Missing() implements LockOutcome {}

    /** A file would have to be made where there is no folder. */
    record NoParent() implements LockOutcome {}

    /** The owner has {@link LockStore#MOST} already. */
    record TooMany() implements LockOutcome {}
}
