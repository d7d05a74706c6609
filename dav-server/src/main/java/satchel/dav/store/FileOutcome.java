package satchel.dav.store;

import satchel.dav.resource.Lock;

/** What came of a write to a file tree. Where it is refused nothing has changed. */
public sealed interface FileOutcome {
    record Created() implements FileOutcome {}

    /** What was there was replaced or changed, or is gone as wanted. */
    record Done() implements FileOutcome {}

    record PreconditionFailed() implements FileOutcome {}

    record Locked(Lock lock) implements FileOutcome {}

    /** There is nothing to write on, or to transfer. */
    record Missing() implements FileOutcome {}

    /** The folder that is to hold it is not there, or is a file: 409. */
    record NoParent() implements FileOutcome {}

    /** MKCOL where something is, or a file put on a folder: 405. */
    record Taken() implements FileOutcome {}

    /** Source and destination are the same, or one is within the other; or the root is to go. */
    record Entangled() implements FileOutcome {}

    /** RFC 4331 section 6: more than the user may keep. */
    record OverQuota() implements FileOutcome {}

    /** More in dead properties than a resource may have. */
    record PropertiesTooLong() implements FileOutcome {}
}
