package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import satchel.dav.resource.Address;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Standing;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.Write;
import satchel.dav.resource.WriteCondition;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.FileOutcome;

/**
 * What a write to a file tree is judged by. Each question is empty if nothing speaks against the
 * write.
 */
record FileTerms(WriteCondition condition, OptionalLong quota, Instant now) {
    Optional<FileOutcome> judge(Session session, FilePath path, WriteReach reach)
            throws SQLException {
        return judge(session, path, List.of(new Write(new Address.File(path), reach)));
    }

    /**
     * @param path what the conditions are about
     * @param writes all that is going to change
     */
    Optional<FileOutcome> judge(Session session, FilePath path, List<Write> writes)
            throws SQLException {
        return switch (condition.judge(new Address.File(path), situation(session, path), writes)) {
            case Verdict.Holds _ -> Optional.empty();
            case Verdict.Stale _ -> Optional.of(new FileOutcome.PreconditionFailed());
            case Verdict.Locked(Lock lock) -> Optional.of(new FileOutcome.Locked(lock));
        };
    }

    Optional<FileOutcome> judgeRoom(Session session, String owner, long more) throws SQLException {
        return quota.isPresent() && Usages.of(session, owner, quota).forbids(more)
                ? Optional.of(new FileOutcome.OverQuota())
                : Optional.empty();
    }

    private Situation situation(Session session, FilePath path) throws SQLException {
        Address target = new Address.File(path);
        Standing standing = Situations.standing(session, target);
        return Situations.read(session, path.owner(), target, standing, condition, now);
    }

    /** Of what goes, with all below it. */
    void endLocksWithin(Session session, FilePath path) throws SQLException {
        Situation situation = situation(session, path);
        LockTable.remove(session, path.owner(), situation.locksWithin(new Address.File(path)));
    }

    /** Of what is overwritten: a lock at the place itself stays and covers what comes. */
    void endLocksBelow(Session session, FilePath path) throws SQLException {
        Situation situation = situation(session, path);
        LockTable.remove(session, path.owner(), situation.locksBelow(new Address.File(path)));
    }

    long millis() {
        return now.toEpochMilli();
    }
}
