package satchel.dav.store.snapshot;

import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.WorkspaceStoreContract;
import satchel.dav.store.memory.MemoryWorkspaceStore;

final class SnapshotWorkspaceStoreTest implements WorkspaceStoreContract {
    private static final long ROOM_FOR_ALL = 1 << 24;

    private final WorkspaceStore store =
            new SnapshotStore(new MemoryWorkspaceStore(), ROOM_FOR_ALL);

    @Override
    public WorkspaceStore store() {
        return store;
    }
}
