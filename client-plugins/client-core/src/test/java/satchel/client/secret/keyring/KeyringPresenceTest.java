package satchel.client.secret.keyring;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.secret.SecretException;

final class KeyringPresenceTest {
    @TempDir Path folder;

    @Test
    void withoutABusThereIsNoKeyring() throws SecretException {
        Optional<?> keyring =
                Keyring.open(Map.of("DBUS_SESSION_BUS_ADDRESS", "unix:path=" + folder + "/nobody"));

        assertThat(keyring).isEmpty();
        assertThat(Keyring.open(Map.of())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'', '',       '', false",
        ":0, '',       '', true",
        "'', wayland-0,'', true",
        ":0, wayland-0,1,  false",
    })
    void theUserIsAskedWhereThereIsADisplayAndNoTimer(
            String x, String wayland, String unattended, boolean mayAsk) {
        assertThat(
                        Presence.mayAsk(
                                Map.of(
                                        "DISPLAY", x,
                                        "WAYLAND_DISPLAY", wayland,
                                        "SATCHEL_UNATTENDED", unattended)))
                .isEqualTo(mayAsk);
    }
}
