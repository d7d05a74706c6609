package satchel.dav.store.memory;

import java.time.Duration;
import java.util.List;
import satchel.dav.resource.Address;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.LockDecisions;
import satchel.dav.store.LockOutcome;
import satchel.dav.store.LockStore;
import satchel.dav.store.NewLock;
import satchel.dav.store.RefreshOutcome;
import satchel.dav.store.UnlockOutcome;

/** Locks on what the other stores of the same ground hold. */
final class MemoryLockStore implements LockStore {
    private final MemoryGround ground;

    MemoryLockStore(MemoryGround ground) {
        this.ground = ground;
    }

    @Override
    public LockOutcome lock(NewLock wanted, WriteCondition condition) {
        return ground.alone(() -> {
            Situation situation = ground.situation(wanted.root(), condition);
            LockOutcome outcome = LockDecisions.take(wanted, condition, situation, ground.now());
            return switch (outcome) {
                case LockOutcome.Granted(Lock lock, List<Lock> _) ->
                        added(lock, outcome, condition);
                case LockOutcome.Created(Lock lock, List<Lock> _) ->
                        ground.makeFile(wanted.root(), wanted.empty(), condition)
                                ? added(lock, outcome, condition)
                                : new LockOutcome.NoParent();
                case LockOutcome.Conflict _,
                        LockOutcome.PreconditionFailed _,
                        LockOutcome.Locked _,
                        LockOutcome.Missing _,
                        LockOutcome.NoParent _,
                        LockOutcome.TooMany _ ->
                        outcome;
            };
        });
    }

    private LockOutcome added(Lock lock, LockOutcome outcome, WriteCondition condition) {
        ground.put(MemoryGround.owner(lock.root().address(), condition), lock);
        return outcome;
    }

    @Override
    public RefreshOutcome refresh(
            Address address, LockToken token, Duration timeout, WriteCondition condition) {
        String owner = MemoryGround.owner(address, condition);
        return ground.alone(() -> {
            Situation situation = ground.situation(address, condition);
            RefreshOutcome outcome =
                    LockDecisions.refresh(
                            address, token, timeout, condition, situation, ground.now());
            if (outcome instanceof RefreshOutcome.Refreshed(Lock lock, List<Lock> _)) {
                ground.put(owner, lock);
            }
            return outcome;
        });
    }

    @Override
    public UnlockOutcome unlock(Address address, LockToken token, WriteCondition condition) {
        String owner = MemoryGround.owner(address, condition);
        return ground.alone(() -> {
            Situation situation = ground.situation(address, condition);
            UnlockOutcome outcome = LockDecisions.unlock(address, token, condition, situation);
            if (outcome instanceof UnlockOutcome.Unlocked(Lock lock)) {
                ground.remove(owner, List.of(lock));
            }
            return outcome;
        });
    }

    @Override
    public List<Lock> locks(String owner) {
        return ground.alone(() -> ground.living(owner));
    }

    @Override
    public Verdict judge(Address target, WriteCondition condition) {
        return ground.alone(
                () -> condition.judge(target, ground.situation(target, condition), List.of()));
    }
}
