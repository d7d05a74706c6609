package satchel.dav.store.memory;

import satchel.dav.account.StoppedClock;
import satchel.dav.store.FileStore;
import satchel.dav.store.LockStore;
import satchel.dav.store.LockStoreContract;
import satchel.dav.store.WorkspaceStore;

final class MemoryLockStoreTest implements LockStoreContract {
    private final StoppedClock clock = new StoppedClock();
    private final MemoryStores stores = MemoryStores.open(clock);

    @Override
    public WorkspaceStore store() {
        return stores.workspaces();
    }

    @Override
    public FileStore files() {
        return stores.files();
    }

    @Override
    public LockStore locks() {
        return stores.locks();
    }

    @Override
    public StoppedClock clock() {
        return clock;
    }
}
