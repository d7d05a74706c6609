package satchel.dav.store;

import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.ETag;
import satchel.dav.resource.Lock;

/** What came of a PUT. Change numbers are the collection's, before and after this write alone. */
public sealed interface PutOutcome {
    record Created(ETag etag, ChangeNumber before, ChangeNumber after) implements PutOutcome {}

    record Replaced(ETag etag, ChangeNumber before, ChangeNumber after) implements PutOutcome {}

    record PreconditionFailed() implements PutOutcome {}

    /** The condition does not show the token of this lock. */
    record Locked(Lock lock) implements PutOutcome {}

    /**
     * Another object of the collection has the UID, or the object of that name has another (RFC
     * 4791 section 5.3.2.1, RFC 6352 section 6.3.2.1).
     *
     * @param holder the name of that object
     */
    record UidTaken(String holder) implements PutOutcome {}

    record NoCollection() implements PutOutcome {}

    /** RFC 4331 section 6: more than the owner may keep. */
    record OverQuota() implements PutOutcome {}
}
