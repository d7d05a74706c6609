package satchel.dav.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.AccountStore;
import satchel.dav.store.AccountStoreContract;
import satchel.dav.store.AppPassword;
import satchel.dav.store.sql.Session;

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
    void accountsOfTheFirstVersionAreTakenOver() throws Exception {
        Path old = folder.resolve("old");
        Files.createDirectory(old);
        firstVersion(old.resolve("accounts.db"));

        try (AccountStore accounts = SqliteStores.openAccounts(old)) {
            AppPassword phone =
                    new AppPassword("ann", "b", "Phone", "00ff", Instant.ofEpochMilli(7));
            AppPassword desk = new AppPassword("ann", "a", "Desk", "ff", Instant.ofEpochMilli(8));
            assertThat(accounts.passwordHash("ann")).contains("hash");
            assertThat(accounts.serviceChoice("ann", "calendar")).contains("files");
            assertThat(accounts.addAppPassword(desk)).isTrue();
            assertThat(accounts.appPasswords("ann")).containsExactly(phone, desk);
        }
    }

    private static void firstVersion(Path file) throws SQLException {
        Schema.ACCOUNTS.migrate(file, 1);
        try (Session session = Connections.open(file)) {
            session.execute("INSERT INTO account (user, password_hash) VALUES ('ann', 'hash')");
            session.execute("INSERT INTO service_choice VALUES ('ann', 'calendar', 'files')");
            session.execute("INSERT INTO app_password VALUES (41, 'ann', 'b', 'Phone', '00ff', 7)");
        }
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
