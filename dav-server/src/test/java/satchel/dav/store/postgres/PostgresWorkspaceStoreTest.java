package satchel.dav.store.postgres;

import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import satchel.dav.store.WorkspaceStore;
import satchel.dav.store.WorkspaceStoreContract;
import satchel.testdata.harness.PostgresServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
final class PostgresWorkspaceStoreTest implements WorkspaceStoreContract {
    private final String url = PostgresServer.shared().newDatabase();
    private PostgresStores stores;

    @BeforeAll
    void open() {
        stores = PostgresStores.open(url);
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
