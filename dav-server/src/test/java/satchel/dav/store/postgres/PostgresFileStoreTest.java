package satchel.dav.store.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.FileStoreContract;
import satchel.dav.store.LeapingClock;
import satchel.dav.store.Stores;
import satchel.testdata.harness.PostgresServer;

@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresFileStoreTest implements FileStoreContract {
    @TempDir static Path blobs;

    private final String url = PostgresServer.shared().newDatabase();
    private final LeapingClock clock = new LeapingClock();
    private PostgresStores stores;

    @BeforeAll
    void open() {
        stores = PostgresStores.open(url, blobs, clock);
    }

    @BeforeEach
    void clear() throws SQLException {
        new PostgresTables(url).clear();
        stores.accounts().setQuota("nobody", OptionalLong.empty()); // forgets the cached ones
    }

    @AfterAll
    void close() {
        stores.close();
    }

    @Override
    public Stores stores() {
        return stores;
    }

    @Override
    public LeapingClock clock() {
        return clock;
    }
}
