package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace.EndsWith;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockRoot;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Standing;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.LockDecisions;
import satchel.dav.store.LockOutcome;
import satchel.dav.store.NewLock;
import satchel.dav.store.RefreshOutcome;
import satchel.dav.store.UnlockOutcome;

/** LOCK and UNLOCK, judged and done in one transaction. */
final class LockWrites {
    private LockWrites() {}

    static LockOutcome lock(
            Session session, String owner, NewLock wanted, WriteCondition condition, Instant now)
            throws SQLException {
        Standing standing = Situations.locked(session, wanted.root());
        Optional<EndsWith> end = end(standing);
        if (end.isEmpty()) {
            return new LockOutcome.Missing();
        }
        Situation situation =
                Situations.read(session, owner, wanted.root(), standing, condition, now);
        LockRoot root = new LockRoot(wanted.root(), end.get());
        LockOutcome outcome =
                LockDecisions.take(wanted, root, List.of(), condition, situation, now);
        if (outcome instanceof LockOutcome.Granted(Lock lock, List<Lock> _)) {
            LockTable.forgetExpired(session, owner, now);
            LockTable.add(session, owner, lock);
        }
        return outcome;
    }

    private static Optional<EndsWith> end(Standing standing) {
        return switch (standing) {
            case Standing.Nothing _ -> Optional.empty();
            case Standing.Untagged _ -> Optional.of(EndsWith.SLASH);
            case Standing.Tagged _ -> Optional.of(EndsWith.NAME);
        };
    }

    static RefreshOutcome refresh(
            Session session,
            String owner,
            Address address,
            LockToken token,
            Duration timeout,
            WriteCondition condition,
            Instant now)
            throws SQLException {
        Situation situation = situation(session, owner, address, condition, now);
        RefreshOutcome outcome =
                LockDecisions.refresh(address, token, timeout, condition, situation, now);
        if (outcome instanceof RefreshOutcome.Refreshed(Lock lock, List<Lock> _)) {
            LockTable.refresh(session, owner, lock);
        }
        return outcome;
    }

    static UnlockOutcome unlock(
            Session session,
            String owner,
            Address address,
            LockToken token,
            WriteCondition condition,
            Instant now)
            throws SQLException {
        Situation situation = situation(session, owner, address, condition, now);
        UnlockOutcome outcome = LockDecisions.unlock(address, token, condition, situation);
        if (outcome instanceof UnlockOutcome.Unlocked(Lock lock)) {
            LockTable.remove(session, owner, List.of(lock));
        }
        return outcome;
    }

    private static Situation situation(
            Session session, String owner, Address address, WriteCondition condition, Instant now)
            throws SQLException {
        Standing standing = Situations.locked(session, address);
        return Situations.read(session, owner, address, standing, condition, now);
    }
}
