package satchel.dav.store.sqlite;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.FileStoreContract;
import satchel.dav.store.LeapingClock;
import satchel.dav.store.Stores;

final class SqliteFileStoreTest implements FileStoreContract {
    @TempDir Path folder;
    private final LeapingClock clock = new LeapingClock();
    private SqliteStores stores;

    @BeforeEach
    void open() throws IOException {
        NewFolder.fill(folder);
        stores = SqliteStores.open(folder, clock);
    }

    @AfterEach
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
