package satchel.dav.store.sql;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import satchel.dav.resource.Address;
import satchel.dav.resource.AddressSpace;
import satchel.dav.resource.Lock;
import satchel.dav.resource.LockToken;
import satchel.dav.resource.Situation;
import satchel.dav.resource.Standing;
import satchel.dav.resource.Verdict;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.LockOutcome;
import satchel.dav.store.LockStore;
import satchel.dav.store.NewLock;
import satchel.dav.store.RefreshOutcome;
import satchel.dav.store.UnlockOutcome;

/** Locks in a table beside the data of their owner. */
public final class SqlLockStore implements LockStore {
    private final Databases databases;
    private final InstantSource clock;
    private final TimedWrites writes;

    /**
     * @param databases their tables must be up to date; not closed with this store
     * @param clock tells what has expired
     */
    public SqlLockStore(Databases databases, InstantSource clock) {
        this.databases = databases;
        this.clock = clock;
        this.writes = new TimedWrites(databases, clock);
    }

    @Override
    public LockOutcome lock(NewLock wanted, WriteCondition condition) {
        String owner = owner(wanted.root(), condition);
        return writes.run(
                owner, (session, now) -> LockWrites.lock(session, owner, wanted, condition, now));
    }

    @Override
    public RefreshOutcome refresh(
            Address address, LockToken token, Duration timeout, WriteCondition condition) {
        String owner = owner(address, condition);
        return writes.run(
                owner,
                (session, now) ->
                        LockWrites.refresh(
                                session, owner, address, token, timeout, condition, now));
    }

    @Override
    public UnlockOutcome unlock(Address address, LockToken token, WriteCondition condition) {
        String owner = owner(address, condition);
        return writes.run(
                owner,
                (session, now) ->
                        LockWrites.unlock(session, owner, address, token, condition, now));
    }

    @Override
    public List<Lock> locks(String owner) {
        return databases
                .of(owner)
                .read(session -> LockTable.living(session, owner, clock.instant()));
    }

    @Override
    public Verdict judge(Address target, WriteCondition condition) {
        String owner = owner(target, condition);
        Situation found =
                databases
                        .of(owner)
                        .read(session -> {
                            Standing standing = Situations.standing(session, target);
                            return Situations.read(
                                    session, owner, target, standing, condition, clock.instant());
                        });
        return condition.judge(target, found, List.of());
    }

    /** Of what is nobody's, only the asker's own data can matter to a condition. */
    private static String owner(Address address, WriteCondition condition) {
        return AddressSpace.owner(address).orElse(condition.user());
    }
}
