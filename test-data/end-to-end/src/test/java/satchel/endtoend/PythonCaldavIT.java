package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs written with python3-caldav, which begins at whatever address it is given. */
@Tag("programs")
final class PythonCaldavIT {
    @TempDir static Path folder;
    private static Host host;

    @BeforeAll
    static void start() throws IOException {
        host = new Host(folder);
    }

    @AfterAll
    static void stop() {
        host.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dav/principals/" + Host.USER + "/"})
    void findsMakesSavesSearchesSyncsAndDeletes(String root) {
        assertThat(host.checks(List.of(), "caldav_client.py", root)).hasSize(31);
    }
}
