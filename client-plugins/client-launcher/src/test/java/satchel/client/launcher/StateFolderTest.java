package satchel.client.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class StateFolderTest {
    @Test
    void satchelHomeComesFirst() {
        Map<String, String> environment = Map.of("SATCHEL_HOME", "/s", "XDG_DATA_HOME", "/d");

        assertThat(StateFolder.of(environment, "/home/ada")).isEqualTo(Path.of("/s"));
    }

    @Test
    void thenWhereProgramsKeepData() {
        assertThat(StateFolder.of(Map.of("XDG_DATA_HOME", "/d"), "/home/ada"))
                .isEqualTo(Path.of("/d/satchel"));
        assertThat(StateFolder.of(Map.of(), "/home/ada"))
                .isEqualTo(Path.of("/home/ada/.local/share/satchel"));
    }

    @Test
    void emptyOrRelativeSettingsAreIgnored() {
        Map<String, String> environment = Map.of("SATCHEL_HOME", "", "XDG_DATA_HOME", "data");

        assertThat(StateFolder.of(environment, "/home/ada"))
                .isEqualTo(Path.of("/home/ada/.local/share/satchel"));
    }
}
