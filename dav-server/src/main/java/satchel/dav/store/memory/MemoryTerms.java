package satchel.dav.store.memory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Lock;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.Write;
import satchel.dav.resource.WriteCondition;
import satchel.dav.resource.WriteReach;
import satchel.dav.store.FileOutcome;

/** What a write to a tree is judged by. Each question is empty if nothing speaks against it. */
record MemoryTerms(MemoryGround ground, WriteCondition condition, Instant now) {

    Optional<FileOutcome> judge(FilePath path, WriteReach reach) {
        return judge(path, List.of(new Write(new Address.File(path), reach)));
    }

    /**
     * @param path what the conditions are about
     * @param writes all that is going to change
     */
    Optional<FileOutcome> judge(FilePath path, List<Write> writes) {
        return switch (condition.judge(new Address.File(path), situation(path), writes)) {
            case Verdict.Holds _ -> Optional.empty();
            case Verdict.Stale _ -> Optional.of(new FileOutcome.PreconditionFailed());
            case Verdict.Locked(Lock lock) -> Optional.of(new FileOutcome.Locked(lock));
        };
    }

    Optional<FileOutcome> judgeRoom(String owner, long more) {
        return ground.forbids(owner, more)
                ? Optional.of(new FileOutcome.OverQuota())
                : Optional.empty();
    }

    void endLocksWithin(FilePath path) {
        ground.endLocksWithin(new Address.File(path));
    }

    /** A lock at the place itself stays and covers what comes. */
    void endLocksBelow(FilePath path) {
        ground.remove(path.owner(), situation(path).locksBelow(new Address.File(path)));
    }

    private Situation situation(FilePath path) {
        return ground.situation(new Address.File(path), condition);
    }
}
