package satchel.dav.store;

import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.Lock;

/** What came of a DELETE. */
public sealed interface DeleteOutcome {
    record Deleted(ChangeNumber before, ChangeNumber after) implements DeleteOutcome {}

    record PreconditionFailed() implements DeleteOutcome {}

    /** The condition does not show the token of this lock. */
    record Locked(Lock lock) implements DeleteOutcome {}

    record Missing() implements DeleteOutcome {}
}
