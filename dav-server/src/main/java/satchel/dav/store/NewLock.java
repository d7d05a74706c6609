package satchel.dav.store;

import java.time.Duration;
import java.time.Instant;
import satchel.dav.resource.Address;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockRoot;
import satchel.dav.resource.LockToken;

/**
 * A lock to be taken.
 *
 * @param root a database, an object of one, or something of the file tree
 * @param owner what the client says of its owner: inner XML
 */
public record NewLock(
        LockToken token,
        Address root,
        Lock.Scope scope,
        Lock.Extent extent,
        String user,
        String owner,
        Duration timeout) {
    Lock at(LockRoot place, Instant now) {
        return new Lock(token, place, scope, extent, user, owner, timeout, now.plus(timeout));
    }
}
