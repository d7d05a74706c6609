package satchel.dav.store;

import java.time.Duration;
import java.time.Instant;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace.EndsWith;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockRoot;
import satchel.dav.resource.LockToken;

/**
 * A lock to be taken.
 *
 * @param root a database, an object of one, or something of the file tree
 * @param owner what the client says of its owner: inner XML
 * @param mediaType of the empty file that is made where a file is locked that is not there
 */
public record NewLock(
        LockToken token,
        Address root,
        Lock.Scope scope,
        Lock.Extent extent,
        String user,
        String owner,
        Duration timeout,
        String mediaType) {
    Lock at(EndsWith end, Instant now) {
        LockRoot place = new LockRoot(root, end);
        return new Lock(token, place, scope, extent, user, owner, timeout, now.plus(timeout));
    }

    /** What is made where a file is locked that is not there. */
    public NewFile empty() {
        return new NewFile(Blob.EMPTY, mediaType);
    }
}
