package satchel.dav.store;

import satchel.dav.resource.ChangeNumber;

/** What came of a DELETE. */
public sealed interface DeleteOutcome {
    record Deleted(ChangeNumber before, ChangeNumber after) implements DeleteOutcome {}

    record PreconditionFailed() implements DeleteOutcome {}

    record Missing() implements DeleteOutcome {}
}
