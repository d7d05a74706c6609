package satchel.dav.store.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.account.StoppedClock;
import satchel.dav.store.FileStore;
import satchel.dav.store.LockStore;
import satchel.dav.store.LockStoreContract;
import satchel.dav.store.WorkspaceStore;
import satchel.testdata.harness.PostgresServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("long")
final class PostgresLockStoreTest implements LockStoreContract {
    @TempDir static Path blobs;

    private final String url = PostgresServer.shared().newDatabase();
    private final StoppedClock clock = new StoppedClock();
    private PostgresStores stores;

    @BeforeAll
    void open() {
        stores = PostgresStores.open(url, blobs, clock);
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
