package satchel.dav.store;

import satchel.dav.resource.Lock;

/** What came of a COPY or MOVE of an object or a collection. */
public sealed interface TransferOutcome {
    record Created() implements TransferOutcome {}

    /** What was at the destination is kept in the history. */
    record Replaced() implements TransferOutcome {}

    /** Or there is something at the destination that may not be overwritten. */
    record PreconditionFailed() implements TransferOutcome {}

    record Locked(Lock lock) implements TransferOutcome {}

    /** There is nothing to transfer. */
    record Missing() implements TransferOutcome {}

    /** The collection that is to hold it is not there. */
    record NoCollection() implements TransferOutcome {}

    /** RFC 4331 section 6: more than the owner may keep. */
    record OverQuota() implements TransferOutcome {}

    /** Another object of the collection has the UID, or the one to be replaced has another. */
    record UidTaken(String holder) implements TransferOutcome {}

    /** The destination's collection does not hold such components. */
    record ComponentRefused(String component) implements TransferOutcome {}
}
