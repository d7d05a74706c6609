package satchel.bus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BusAddressTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "unix:path=/run/user/1000/bus,             unix:path=/run/user/1000/bus",
        "unix:abstract=/tmp/x,                     unix:abstract=/tmp/x",
        "unix:path=/a;tcp:host=b,                  unix:path=/a",
        "disabled:,                                ''",
        "'tcp:host=evil.example,port=1',           ''",
    })
    void theBusIsWhereTheEnvironmentSays(String said, String address) {
        assertThat(BusAddress.address(Map.of("DBUS_SESSION_BUS_ADDRESS", said)).orElse(""))
                .isEqualTo(address);
    }

    @Test
    void elseItIsWhereSystemdPutsIt() throws IOException {
        Map<String, String> environment = Map.of("XDG_RUNTIME_DIR", folder.toString());
        assertThat(BusAddress.address(environment)).isEmpty();

        Files.createFile(folder.resolve("bus"));

        assertThat(BusAddress.address(environment)).hasValue("unix:path=" + folder + "/bus");
    }
}
