package satchel.dav.store.postgres;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoreUnavailableException;
import satchel.testdata.harness.PostgresServer;

/** A server that cannot use its database says so, in words without a password. */
final class UnusableDatabaseTest {
    @TempDir Path blobs;
    private static final PostgresServer SERVER = PostgresServer.shared();

    @ParameterizedTest
    @ValueSource(
            strings = {"", "postgres://localhost/x", "jdbc:mysql://localhost/x?password=secret"})
    void addressOfAnotherKindIsRefusedWithoutBeingShown(String address) {
        assertThatThrownBy(() -> PostgresStores.open(address, blobs))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("jdbc:postgresql://HOST:PORT/DATABASE")
                .message()
                .doesNotContain("secret");
    }

    @Test
    void databaseThatIsNotThereIsNamed() {
        assertThatThrownBy(() -> PostgresStores.open(SERVER.url("missing"), blobs))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("\"missing\" does not exist");
    }

    @Test
    void serverThatIsNotThereIsOutOfReach() {
        assertThatThrownBy(
                        () -> PostgresStores.open("jdbc:postgresql://127.0.0.1:1/x?user=x", blobs))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the database cannot be reached");
    }

    @Test
    void databaseInAnotherEncodingIsRefused() {
        String latin = SERVER.newDatabase("ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0");

        assertThatThrownBy(() -> PostgresStores.open(latin, blobs))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("LATIN1");
    }
}
