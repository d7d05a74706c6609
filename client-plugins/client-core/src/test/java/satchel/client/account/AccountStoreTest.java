package satchel.client.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.secret.MemorySecretStore;
import satchel.client.secret.Vault;
import satchel.client.state.StateFolder;

final class AccountStoreTest {
    private static final SignIn ROBIN = signIn("https://a.example", "robin", "first secret");
    private static final SignIn ELSEWHERE = signIn("https://b.example", "robin", "other secret");

    /** As versions wrote it that knew no keyring. */
    private static final String PLAIN =
            """
            {"accounts": [
              {"server": "https://a.example", "user": "robin", "password": "first secret"},
              {"server": "https://b.example", "user": "robin", "password": "other secret"}
            ]}
            """;

    @TempDir Path folder;
    private final MemorySecretStore keyring = new MemorySecretStore();
    private final MemorySecretStore inFile = new MemorySecretStore();

    @Test
    void theLastPairedAccountIsTheCurrentOne() throws IOException {
        store().save(ROBIN);
        store().save(ELSEWHERE);

        assertThat(store().current()).hasValue(ELSEWHERE.account());
        assertThat(store().all()).hasSize(2);
        assertThat(store().signIn(ROBIN.account())).isEqualTo(ROBIN);
        assertThat(store().signIn(ELSEWHERE.account())).isEqualTo(ELSEWHERE);
    }

    @Test
    void pairingAgainGivesANewPassword() throws IOException {
        SignIn again = signIn("https://a.example", "robin", "second secret");
        store().save(ROBIN);
        store().save(again);

        assertThat(store().all()).containsExactly(ROBIN.account());
        assertThat(store().signIn(ROBIN.account())).isEqualTo(again);
    }

    @Test
    void theFileHoldsNoPasswordAndOnlyTheUserMayOpenIt() throws IOException {
        store().save(ROBIN);

        assertThat(file()).content().contains("keyring").doesNotContain("secret");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file().getParent())))
                .isEqualTo("rwx------");
        assertThat(file().resolveSibling("accounts.json.new")).doesNotExist();
    }

    @Test
    void aPasswordIsNeverShown() {
        assertThat(ROBIN.toString()).contains("robin").doesNotContain("secret");
    }

    @Test
    void aPasswordThatCannotBeKeptLeavesTheAccountAsItWas() throws IOException {
        store().save(ROBIN);
        keyring.locked = true;

        assertThatThrownBy(() -> store().save(ELSEWHERE)).hasMessageContaining("locked");

        keyring.locked = false;
        assertThat(store().all()).containsExactly(ROBIN.account());
        assertThat(store().signIn(ROBIN.account())).isEqualTo(ROBIN);
    }

    @Test
    void aPasswordThatMovesToAnotherPlaceLeavesNoneBehind() throws IOException {
        withoutKeyring().save(ROBIN);
        assertThat(inFile.kept).hasSize(1);

        store().save(ROBIN);

        assertThat(inFile.kept).isEmpty();
        assertThat(keyring.kept).containsValue("first secret");
    }

    @Test
    void passwordsInAnOlderFileMoveOutOfItWhenItIsRead() throws IOException {
        write(PLAIN);

        assertThat(store().signIn(ELSEWHERE.account())).isEqualTo(ELSEWHERE);

        assertThat(file()).content().doesNotContain("secret");
        assertThat(keyring.kept).hasSize(2);
        assertThat(store().signIn(ROBIN.account())).isEqualTo(ROBIN);
        assertThat(store().current()).hasValue(ROBIN.account());
    }

    @Test
    void whereTheKeyringIsLockedAnOlderFileStaysAndStillWorks() throws IOException {
        write(PLAIN);
        keyring.locked = true;

        assertThat(store().signIn(ROBIN.account())).isEqualTo(ROBIN);
        assertThat(file()).hasContent(PLAIN);

        keyring.locked = false;
        assertThat(store().all()).hasSize(2);
        assertThat(file()).content().doesNotContain("secret");
    }

    @Test
    void aKeyringThatForgetsGetsNoPasswordOutOfTheFile() throws IOException {
        write(PLAIN);
        keyring.forgetful = true;

        assertThat(store().signIn(ROBIN.account())).isEqualTo(ROBIN);
        assertThat(file()).hasContent(PLAIN);
    }

    @Test
    void aNewPasswordForAnAccountOfAnOlderFileIsTheOneThatCounts() throws IOException {
        write(PLAIN);
        SignIn again = signIn("https://a.example", "robin", "second");

        store().save(again);

        assertThat(store().signIn(ROBIN.account())).isEqualTo(again);
        assertThat(store().signIn(ELSEWHERE.account())).isEqualTo(ELSEWHERE);
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
        assertThat(ROBIN.account().holds(address)).isEqualTo(held);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"accounts\":[{}]}",
                "{\"accounts\":[1]}",
                "{\"accounts\":[{\"server\":\"https://a\",\"user\":\"u\",\"passwordIn\":\"x\"}]}",
            })
    void aDamagedFileIsNamedAndNotWrittenOver(String text) throws IOException {
        write(text);

        assertThatThrownBy(() -> store().save(ROBIN))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(file().toString());
        assertThat(file()).hasContent(text);
    }

    private void write(String text) throws IOException {
        Files.createDirectories(file().getParent());
        Files.writeString(file(), text);
    }

    private Path file() {
        return folder.resolve("state/accounts.json");
    }

    private AccountStore store() {
        return store(new Vault(Map.of(), () -> Optional.of(keyring), inFile));
    }

    private AccountStore withoutKeyring() {
        return store(new Vault(Map.of(), Optional::empty, inFile));
    }

    private AccountStore store(Vault vault) {
        return new AccountStore(new StateFolder(folder.resolve("state")), vault);
    }

    private static SignIn signIn(String server, String user, String password) {
        return new SignIn(URI.create(server), user, password);
    }
}
