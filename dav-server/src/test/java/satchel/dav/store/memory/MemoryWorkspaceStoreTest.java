package satchel.dav.store.memory;

import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.WorkspaceStoreContract;

final class MemoryWorkspaceStoreTest implements WorkspaceStoreContract {
    private final MemoryWorkspaceStore store = new MemoryWorkspaceStore();

    @Override
    public WorkspaceStore store() {
        return store;
    }
}
