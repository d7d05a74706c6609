package satchel.dav.store;

import java.time.Duration;
import java.util.List;
import satchel.dav.resource.Address;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.WriteCondition;

/**
 * Write locks (RFC 4918 section 6) on databases, their objects, and the file tree. They live beside
 * the data, so that the other stores judge them in the transaction that writes; each belongs to the
 * owner of what it locks. What has expired is as if it were gone. The promises of {@link
 * WorkspaceStore} hold.
 */
public interface LockStore {
    /** As many as one owner's data may have at a time. */
    int MOST = 1000;

    /** Where there is nothing, a lock on a file makes an empty one; any other is refused. */
    LockOutcome lock(NewLock wanted, WriteCondition condition);

    /**
     * Counts a lock's timeout anew.
     *
     * @param address anything within its scope
     */
    RefreshOutcome refresh(
            Address address, LockToken token, Duration timeout, WriteCondition condition);

    /**
     * Removes a lock as a whole.
     *
     * @param address anything within its scope
     */
    UnlockOutcome unlock(Address address, LockToken token, WriteCondition condition);

    /** All that live on an owner's data, in no order. */
    List<Lock> locks(String owner);

    /** Judges a condition for a request that changes nothing. */
    Verdict judge(Address target, WriteCondition condition);
}
