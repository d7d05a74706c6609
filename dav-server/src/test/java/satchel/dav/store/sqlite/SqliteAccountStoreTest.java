package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AccountStoreContract;

final class SqliteAccountStoreTest implements AccountStoreContract {
    @TempDir Path folder;
    private AccountStore store;

    @BeforeEach
    void open() {
        store = SqliteStores.openAccounts(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    public AccountStore store() {
        return store;
    }

    @Test
    void accountsAreSharedWithARunningServer() {
        try (SqliteStores server = SqliteStores.open(folder)) {
            store.add("ann", "hash");
            assertThat(server.accounts().passwordHash("ann")).contains("hash");
            server.accounts().setPasswordHash("ann", "other");
            assertThat(store.passwordHash("ann")).contains("other");
        }
    }
}
