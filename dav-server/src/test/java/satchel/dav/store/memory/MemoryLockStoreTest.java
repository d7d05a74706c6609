package satchel.dav.store.memory;

import satchel.dav.account.StoppedClock;
import satchel.dav.store.LockStore;
import satchel.dav.store.LockStoreContract;
import satchel.dav.store.WorkspaceStore;

final class MemoryLockStoreTest implements LockStoreContract {
    private final StoppedClock clock = new StoppedClock();
    private final MemoryWorkspaceStore store = new MemoryWorkspaceStore(clock);

    @Override
    public WorkspaceStore store() {
        return store;
    }

    @Override
    public LockStore locks() {
        return store.locks();
    }

    @Override
    public StoppedClock clock() {
        return clock;
    }
}
