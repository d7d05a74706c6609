package satchel.client.secret.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.secret.SecretException;
import satchel.client.secret.SecretStore;
import satchel.client.secret.SecretStoreContract;
import satchel.client.state.StateFolder;

final class EncryptedFileTest implements SecretStoreContract {
    @TempDir Path folder;

    @Override
    public SecretStore open() {
        return open(Map.of("XDG_CONFIG_HOME", folder.resolve("config").toString()));
    }

    @Test
    void theFileHoldsNoPasswordAndOnlyTheUserMayOpenItOrTheKey() throws IOException {
        open().put(ROBIN, "a secret to be sealed");

        assertThat(secrets()).content().contains("robin").doesNotContain("a secret");
        for (Path file : new Path[] {secrets(), key()}) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void theStateFolderAloneOpensNothing() throws IOException {
        open().put(ROBIN, "secret");
        Files.delete(key());

        assertThatThrownBy(() -> open().find(ROBIN))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining(key() + " is missing");
    }

    @Test
    void anotherKeyOpensNothingAndANewPasswordCanBeKeptUnderIt() throws IOException {
        open().put(ROBIN, "secret");
        Files.delete(key());
        open().put(ALEX, "alex's");

        assertThatThrownBy(() -> open().find(ROBIN)).hasMessageContaining("was not sealed");
        assertThat(open().find(ALEX)).hasValue("alex's");
        open().put(ROBIN, "another");
        assertThat(open().find(ROBIN)).hasValue("another");
    }

    @Test
    void noPasswordCanBePutInAnothersPlace() throws IOException {
        open().put(ROBIN, "robin's");
        Files.writeString(secrets(), Files.readString(secrets()).replace("robin", "alex"));

        assertThatThrownBy(() -> open().find(ALEX)).hasMessageContaining("was altered");
    }

    @Test
    void twoSealsOfOnePasswordDiffer() throws IOException {
        open().put(ROBIN, "same");
        String first = Files.readString(secrets());
        open().put(ROBIN, "same");

        assertThat(secrets()).content().isNotEqualTo(first);
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        open().put(ROBIN, "secret");
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> open().find(ROBIN)).hasMessageContaining("'chmod 600' it");
    }

    @Test
    void whatIsNoKeyIsNotWrittenOver() throws IOException {
        Files.createDirectories(key().getParent());
        Files.writeString(key(), "hello");
        Files.setPosixFilePermissions(key(), PosixFilePermissions.fromString("rw-------"));

        assertThatThrownBy(() -> open().put(ROBIN, "secret")).hasMessageContaining("is no key");
        assertThat(key()).hasContent("hello");
    }

    @Test
    void aKeyThatTheUserBringsIsUsedAndNeverMade() throws IOException {
        Path brought = folder.resolve("stick/key");
        Map<String, String> environment = Map.of("SATCHEL_SECRET_KEY_FILE", brought.toString());

        assertThatThrownBy(() -> open(environment).put(ROBIN, "secret"))
                .hasMessageContaining(brought + " is missing");

        Files.createDirectories(brought.getParent());
        open().prepare();
        Files.move(key(), brought);
        open(environment).put(ROBIN, "secret");
        assertThat(open(environment).find(ROBIN)).hasValue("secret");
        assertThat(key()).doesNotExist();
    }

    @Test
    void whoChoosesTheStateFolderFindsTheKeyInIt() throws IOException {
        Path home = folder.resolve("home");

        open(Map.of("SATCHEL_HOME", home.toString())).prepare();

        assertThat(home.resolve("secret.key")).exists();
    }

    private SecretStore open(Map<String, String> environment) {
        return new EncryptedFile(
                new StateFolder(folder.resolve("state")),
                SecretKeyFile.of(environment, folder.toString()));
    }

    private Path secrets() {
        return folder.resolve("state/secrets.json");
    }

    private Path key() {
        return folder.resolve("config/satchel/secret.key");
    }
}
