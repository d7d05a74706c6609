package satchel.client.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.state.StateFolder;

final class AccountStoreTest {
    private static final Account ROBIN = account("https://a.example", "robin", "first secret");

    @TempDir Path folder;

    @Test
    void theLastPairedAccountIsTheCurrentOne() throws IOException {
        store().save(ROBIN);
        store().save(account("https://b.example", "robin", "other"));

        assertThat(store().current()).hasValue(account("https://b.example", "robin", "other"));
        assertThat(store().all()).hasSize(2);
    }

    @Test
    void pairingAgainGivesANewPassword() throws IOException {
        store().save(ROBIN);
        store().save(account("https://a.example", "robin", "second secret"));

        assertThat(store().all())
                .singleElement()
                .extracting(Account::password)
                .isEqualTo("second secret");
    }

    @Test
    void onlyTheUserMayOpenTheFile() throws IOException {
        store().save(ROBIN);
        store().save(account("https://b.example", "robin", "other"));

        Path file = folder.resolve("state/accounts.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
        try (var files = Files.list(file.getParent())) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aPasswordIsNeverShown() {
        assertThat(ROBIN.toString()).contains("robin").doesNotContain("secret");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/dav/x,     true",
        "https://A.example:443/dav/x, true",
        "http://a.example/dav/x,      false",
        "https://a.example:8443/x,    false",
        "https://a.example.evil/x,    false",
    })
    void thePasswordBelongsToOneOrigin(URI address, boolean held) {
        assertThat(ROBIN.holds(address)).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"accounts\":[{}]}", "{\"accounts\":[1]}"})
    void aDamagedFileIsNamedAndNotWrittenOver(String text) throws IOException {
        Path file = Files.createDirectories(folder.resolve("state")).resolve("accounts.json");
        Files.writeString(file, text);

        assertThatThrownBy(() -> store().save(ROBIN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file.toString());
        assertThat(file).hasContent(text);
    }

    private AccountStore store() {
        return new AccountStore(new StateFolder(folder.resolve("state")));
    }

    private static Account account(String server, String user, String password) {
        return new Account(URI.create(server), user, password);
    }
}
