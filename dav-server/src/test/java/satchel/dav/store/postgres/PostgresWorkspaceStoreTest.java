package satchel.dav.store.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.WorkspaceStoreContract;
import satchel.testdata.harness.PostgresServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
final class PostgresWorkspaceStoreTest implements WorkspaceStoreContract {
    @TempDir static Path blobs;

    private final String url = PostgresServer.shared().newDatabase();
    private PostgresStores stores;

    @BeforeAll
    void open() {
        stores = PostgresStores.open(url, blobs);
    }

    @BeforeEach
    void clear() throws SQLException {
        new PostgresTables(url).clear();
    }

    @AfterAll
    void close() {
        stores.close();
    }

    @Override
    public WorkspaceStore store() {
        return stores.workspaces();
    }
}
