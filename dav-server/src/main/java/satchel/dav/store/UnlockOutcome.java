package satchel.dav.store;

import satchel.dav.resource.Lock;

/** What came of giving a lock back. */
public sealed interface UnlockOutcome {
    record Unlocked(Lock lock) implements UnlockOutcome {}

    /** No living lock with that token covers the address. */
    record NoSuchLock() implements UnlockOutcome {}

    /** Somebody else took it. */
    record NotYours() implements UnlockOutcome {}

    record PreconditionFailed() implements UnlockOutcome {}
}
