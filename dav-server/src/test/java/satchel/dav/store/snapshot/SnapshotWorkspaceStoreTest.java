package satchel.dav.store.snapshot;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.WorkspaceStoreContract;
import satchel.dav.store.sqlite.SqliteStores;

final class SnapshotWorkspaceStoreTest implements WorkspaceStoreContract {
    private static final long ROOM_FOR_ALL = 1 << 24;

    @TempDir Path folder;
    private SqliteStores stores;
    private WorkspaceStore store;

    @BeforeEach
    void open() {
        stores = SqliteStores.open(folder);
        store = new SnapshotStore(stores.workspaces(), ROOM_FOR_ALL);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    public WorkspaceStore store() {
        return store;
    }
}
