package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import satchel.dav.resource.Address;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Standing;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.FileOutcome;
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
        Standing standing = Situations.locked(session, wanted.root(), now);
        Situation situation =
                Situations.read(session, owner, wanted.root(), standing, condition, now);
        LockOutcome outcome = LockDecisions.take(wanted, condition, situation, now);
        return switch (outcome) {
            case LockOutcome.Granted(Lock lock, List<Lock> _) -> {
                add(session, owner, lock, now);
                yield outcome;
            }
            case LockOutcome.Created(Lock lock, List<Lock> _) -> {
                if (!makeFile(session, wanted, condition, now)) {
                    yield new LockOutcome.NoParent();
                }
                add(session, owner, lock, now);
                yield outcome;
            }
            case LockOutcome.Conflict _,
                    LockOutcome.PreconditionFailed _,
                    LockOutcome.Locked _,
                    LockOutcome.Missing _,
                    LockOutcome.NoParent _,
                    LockOutcome.TooMany _ ->
                    outcome;
        };
    }

    private static void add(Session session, String owner, Lock lock, Instant now)
            throws SQLException {
        LockTable.forgetExpired(session, owner, now);
        LockTable.add(session, owner, lock);
    }

    /** An empty file needs no room, so no quota forbids it. */
    private static boolean makeFile(
            Session session, NewLock wanted, WriteCondition condition, Instant now)
            throws SQLException {
        FileTerms terms = new FileTerms(condition, OptionalLong.empty(), now);
        return wanted.root() instanceof Address.File(FilePath path)
                && FileWrites.put(session, path, wanted.empty(), terms)
                        instanceof FileOutcome.Created;
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
        Standing standing = Situations.locked(session, address, now);
        return Situations.read(session, owner, address, standing, condition, now);
    }
}
