package satchel.client.secret.keyring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.secret.SecretException;
import satchel.client.secret.SecretName;
import satchel.client.secret.SecretStore;
import satchel.client.secret.SecretStoreContract;
import satchel.testdata.harness.DesktopKeyring;

/** With GNOME's keyring, and libsecret as the independent reader. */
@Tag("programs")
final class KeyringTest implements SecretStoreContract {
    @TempDir static Path home;
    private static DesktopKeyring desktop;

    @BeforeAll
    static void start() throws IOException {
        desktop = DesktopKeyring.start(home);
    }

    @AfterAll
    static void stop() {
        desktop.close();
    }

    @AfterEach
    void empty() throws SecretException {
        try (SecretStore keyring = open()) {
            for (SecretName name : new SecretName[] {ROBIN, ALEX, ELSEWHERE}) {
                keyring.remove(name);
            }
        }
    }

    @Override
    public SecretStore open() throws SecretException {
        return Keyring.open(desktop.environment()).orElseThrow();
    }

    @Test
    void anotherProgramReadsItByWhoseItIs() throws SecretException {
        try (SecretStore keyring = open()) {
            keyring.put(ROBIN, "pässword");
        }

        assertThat(desktop.lookup("server", "https://a.example", "user", "robin").out())
                .isEqualTo("pässword");
        assertThat(desktop.search("xdg:schema", "satchel.AppPassword").out())
                .contains("label = Satchel: robin at https://a.example");
    }

    @Test
    void aLockedKeyringIsSaidAtOnceAndHoldsItsPasswordUntilItIsUnlocked() throws IOException {
        try (SecretStore keyring = open()) {
            keyring.put(ROBIN, "secret");
        }
        desktop.lock();

        try (SecretStore keyring = open()) {
            assertThatThrownBy(() -> keyring.find(ROBIN)).hasMessageContaining("is locked");
            assertThatThrownBy(() -> keyring.put(ROBIN, "x")).hasMessageContaining("is locked");
            assertThatThrownBy(keyring::prepare).hasMessageContaining("is locked");
            assertThatThrownBy(() -> keyring.remove(ROBIN)).hasMessageContaining("is locked");
        }

        desktop.restart();
        try (SecretStore keyring = open()) {
            assertThat(keyring.find(ROBIN)).hasValue("secret");
        }
    }
}
