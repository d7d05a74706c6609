package satchel.dav.store;

import satchel.dav.resource.Lock;

/** What came of setting and removing properties. */
public sealed interface EditOutcome {
    record Done() implements EditOutcome {}

    record PreconditionFailed() implements EditOutcome {}

    record Locked(Lock lock) implements EditOutcome {}

    record Missing() implements EditOutcome {}

    /** More in dead properties than a collection may have: 507, as for files. */
    record PropertiesTooLong() implements EditOutcome {}
}
