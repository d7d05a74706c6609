package satchel.dav.store.sqlite;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.WorkspaceStoreContract;

final class SqliteWorkspaceStoreTest implements WorkspaceStoreContract {
    @TempDir Path folder;
    private SqliteStores stores;

    @BeforeEach
    void open() {
        stores = SqliteStores.open(folder);
    }

    @AfterEach
    void close() {
        stores.close();
    }

    @Override
    public WorkspaceStore store() {
        return stores.workspaces();
    }
}
