package satchel.client.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class VaultTest {
    private static final SecretName ROBIN =
            new SecretName(URI.create("https://a.example"), "robin");

    private final MemorySecretStore keyring = new MemorySecretStore();
    private final MemorySecretStore file = new MemorySecretStore();

    @Test
    void aPasswordGoesToTheKeyringWhereThereIsOne() throws SecretException {
        assertThat(vault("").keep(ROBIN, "secret")).isEqualTo(Place.KEYRING);

        assertThat(keyring.kept).containsEntry(ROBIN, "secret");
        assertThat(file.kept).isEmpty();
        assertThat(vault("").read(ROBIN, Place.KEYRING)).isEqualTo("secret");
    }

    @Test
    void withoutAKeyringItGoesToTheFile() throws SecretException {
        assertThat(without("").keep(ROBIN, "secret")).isEqualTo(Place.FILE);

        assertThat(without("").read(ROBIN, Place.FILE)).isEqualTo("secret");
    }

    @Test
    void whoWantsTheFileGetsItBesideAKeyring() throws SecretException {
        keyring.locked = true;

        assertThat(vault("file").keep(ROBIN, "secret")).isEqualTo(Place.FILE);
        vault("file").prepare();
    }

    @Test
    void whoWantsAKeyringGetsNoFile() {
        assertThatThrownBy(() -> without("keyring").keep(ROBIN, "secret"))
                .isInstanceOf(SecretException.class)
                .hasMessageContaining("no Secret Service");
        assertThat(file.kept).isEmpty();
    }

    @Test
    void anUnknownWishIsNamed() {
        assertThatThrownBy(() -> vault("safe").keep(ROBIN, "secret"))
                .hasMessage("SATCHEL_SECRETS is 'safe'; it takes keyring or file");
    }

    @Test
    void aLockedKeyringIsNoReasonToUseTheFile() {
        keyring.locked = true;

        assertThatThrownBy(() -> vault("").keep(ROBIN, "secret")).hasMessageContaining("locked");
        assertThatThrownBy(() -> vault("").prepare()).hasMessageContaining("locked");
        assertThat(file.kept).isEmpty();
    }

    @Test
    void whatIsNotThereWhenReadBackWasNotKept() {
        keyring.forgetful = true;

        assertThatThrownBy(() -> vault("").keep(ROBIN, "secret"))
                .hasMessageContaining("read back")
                .hasMessageNotContaining("secret");
    }

    @Test
    void aKeyringThatIsGoneIsNamedAndSoIsTheWayOut() {
        assertThatThrownBy(() -> without("").read(ROBIN, Place.KEYRING))
                .hasMessageContaining("robin at https://a.example")
                .hasMessageContaining("cannot be reached from here");
    }

    @Test
    void aPasswordThatIsGoneSaysHowToGetAnother() {
        assertThatThrownBy(() -> vault("").read(ROBIN, Place.KEYRING))
                .hasMessageContaining("'satchel pair URL'");
    }

    @Test
    void anOldOneElsewhereGoes() throws SecretException {
        file.put(ROBIN, "old");
        keyring.put(ROBIN, "new");

        vault("").forgetOutside(ROBIN, Place.KEYRING);
        assertThat(file.kept).isEmpty();
        assertThat(keyring.kept).containsEntry(ROBIN, "new");

        vault("").forgetOutside(ROBIN, Place.FILE);
        assertThat(keyring.kept).isEmpty();
    }

    private Vault vault(String wish) {
        return new Vault(Map.of("SATCHEL_SECRETS", wish), () -> Optional.of(keyring), file);
    }

    private Vault without(String wish) {
        return new Vault(Map.of("SATCHEL_SECRETS", wish), Optional::empty, file);
    }
}
