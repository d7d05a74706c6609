package satchel.dav.store;

import satchel.dav.resource.Lock;

/** What came of making a collection. */
public sealed interface CreateOutcome {
    record Created() implements CreateOutcome {}

    /** There is one already. */
    record Taken() implements CreateOutcome {}

    record PreconditionFailed() implements CreateOutcome {}

    record Locked(Lock lock) implements CreateOutcome {}

    /** More in dead properties than a collection may have: 507, as for files. */
    record PropertiesTooLong() implements CreateOutcome {}
}
