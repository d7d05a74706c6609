package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Program;

/** Thunderbird without a display, told through Marionette what its user would click. */
@Tag("programs")
final class ThunderbirdIT {
    @TempDir Path folder;

    @Test
    void detectsCalendarsAndAddressBooksAndKeepsThem() throws IOException {
        Program.installed("thunderbird", "thunderbird");
        try (Host host = new Host(folder)) {
            assertThat(host.checks(List.of(), "thunderbird.py")).hasSize(23);
        }
    }
}
