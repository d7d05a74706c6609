package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.account.StoppedClock;
import satchel.dav.resource.Address;
import satchel.dav.resource.Lock;
import satchel.dav.store.FileStore;
import satchel.dav.store.LockStore;
import satchel.dav.store.LockStoreContract;
import satchel.dav.store.PutOutcome;
import satchel.dav.store.WorkspaceFixture;
import satchel.dav.store.WorkspaceStore;

final class SqliteLockStoreTest implements LockStoreContract {
    @TempDir Path folder;
    private final StoppedClock clock = new StoppedClock();
    private SqliteStores stores;

    @BeforeEach
    void open() {
        stores = SqliteStores.open(folder, clock);
    }

    @AfterEach
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

    @Test
    void locksOutliveARestart() {
        createWork();
        put(WORK.object("größe 1.ics"), "one");
        Lock lock = exclusive(new Address.Member(WORK.object("größe 1.ics")), Lock.Extent.TREE);
        close();
        open();

        assertThat(locks().locks("ann")).containsExactly(lock);
        assertThat(
                        store().put(
                                        WORK.object("größe 1.ics"),
                                        WorkspaceFixture.event("u", "two"),
                                        ANYTHING))
                .isEqualTo(new PutOutcome.Locked(lock));
    }
}
