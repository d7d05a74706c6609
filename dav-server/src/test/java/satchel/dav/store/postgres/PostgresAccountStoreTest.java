package satchel.dav.store.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AccountStoreContract;
import satchel.testdata.harness.PostgresServer;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PostgresAccountStoreTest implements AccountStoreContract {
    @TempDir Path blobs;
    private final String url = PostgresServer.shared().newDatabase();
    private AccountStore store;

    @BeforeAll
    void open() {
        store = PostgresStores.openAccounts(url);
    }

    @BeforeEach
    void clear() throws SQLException {
        new PostgresTables(url).clear();
    }

    @AfterAll
    void close() {
        store.close();
    }

    @Override
    public AccountStore store() {
        return store;
    }

    @Test
    void accountsAreSharedWithARunningServer() {
        try (PostgresStores server = PostgresStores.open(url, blobs)) {
            store.add("ann", "hash");
            assertThat(server.accounts().passwordHash("ann")).contains("hash");
            server.accounts().setPasswordHash("ann", "other");
            assertThat(store.passwordHash("ann")).contains("other");
        }
    }
}
