package satchel.dav.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace.EndsWith;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Standing;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.Write;
import satchel.dav.resource.WriteCondition;
import satchel.dav.resource.WriteReach;

/** What is to come of a LOCK or UNLOCK in the situation it finds: pure, the same for all stores. */
public final class LockDecisions {
    private LockDecisions() {}

    /** Created means that the file is still to be made. */
    public static LockOutcome take(
            NewLock wanted, WriteCondition condition, Situation situation, Instant now) {
        Address address = wanted.root();
        return switch (situation.at(address)) {
            case Standing.Untagged _ ->
                    take(wanted.at(EndsWith.SLASH, now), List.of(), condition, situation);
            case Standing.Tagged _ ->
                    take(wanted.at(EndsWith.NAME, now), List.of(), condition, situation);
            case Standing.Nothing _ -> {
                Write making = new Write(address, WriteReach.MEMBERSHIP);
                yield address instanceof Address.File
                        ? take(wanted.at(EndsWith.NAME, now), List.of(making), condition, situation)
                        : new LockOutcome.Missing();
            }
        };
    }

    private static LockOutcome take(
            Lock lock, List<Write> writes, WriteCondition condition, Situation situation) {
        return switch (condition.judge(lock.root().address(), situation, writes)) {
            case Verdict.Stale _ -> new LockOutcome.PreconditionFailed();
            case Verdict.Locked(Lock other) -> new LockOutcome.Locked(other);
            case Verdict.Holds _ -> grant(lock, situation, !writes.isEmpty());
        };
    }

    private static LockOutcome grant(Lock lock, Situation situation, boolean creates) {
        Optional<Lock> conflict = situation.locks().stream().filter(lock::excludes).findFirst();
        if (conflict.isPresent()) {
            return new LockOutcome.Conflict(conflict.get());
        }
        if (situation.locks().size() >= LockStore.MOST) {
            return new LockOutcome.TooMany();
        }
        List<Lock> here = with(lock, situation.locksOn(lock.root().address()));
        return creates ? new LockOutcome.Created(lock, here) : new LockOutcome.Granted(lock, here);
    }

    public static RefreshOutcome refresh(
            Address address,
            LockToken token,
            Duration timeout,
            WriteCondition condition,
            Situation situation,
            Instant now) {
        List<Lock> here = situation.locksOn(address);
        Optional<Lock> found = find(token, here);
        if (found.isEmpty()) {
            return new RefreshOutcome.NoSuchLock();
        }
        if (!found.get().user().equals(condition.user())) {
            return new RefreshOutcome.NotYours();
        }
        if (isStale(address, condition, situation)) {
            return new RefreshOutcome.PreconditionFailed();
        }
        Lock refreshed = found.get().refreshed(timeout, now);
        List<Lock> others = here.stream().filter(lock -> !lock.token().equals(token)).toList();
        return new RefreshOutcome.Refreshed(refreshed, with(refreshed, others));
    }

    public static UnlockOutcome unlock(
            Address address, LockToken token, WriteCondition condition, Situation situation) {
        Optional<Lock> found = find(token, situation.locksOn(address));
        if (found.isEmpty()) {
            return new UnlockOutcome.NoSuchLock();
        }
        if (!found.get().user().equals(condition.user())) {
            return new UnlockOutcome.NotYours();
        }
        return isStale(address, condition, situation)
                ? new UnlockOutcome.PreconditionFailed()
                : new UnlockOutcome.Unlocked(found.get());
    }

    /** Neither needs a token beside the one it is about. */
    private static boolean isStale(Address address, WriteCondition condition, Situation situation) {
        return condition.judge(address, situation, List.of()) instanceof Verdict.Stale;
    }

    private static Optional<Lock> find(LockToken token, List<Lock> locks) {
        return locks.stream().filter(lock -> lock.token().equals(token)).findFirst();
    }

    private static List<Lock> with(Lock lock, List<Lock> others) {
        return Stream.concat(Stream.of(lock), others.stream()).toList();
    }
}
