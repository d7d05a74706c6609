package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Program;

/** Evolution's data server, on a session bus of its own and without a display. */
@Tag("programs")
final class EvolutionIT {
    @TempDir Path folder;

    @Test
    void keepsCalendarTasksMemosAndContacts() throws IOException {
        Program.installed("dbus-run-session", "dbus-daemon");
        try (Host host = new Host(folder)) {
            List<String> checks = host.checks(session(host.home), "evolution.py");

            assertThat(checks).hasSize(32);
        }
    }

    /** What a login would set up: a bus, a private folder for sockets, settings kept in memory. */
    static List<String> session(Path home) throws IOException {
        Path sockets = Files.createDirectories(home.resolve("run"));
        Files.setPosixFilePermissions(sockets, PosixFilePermissions.fromString("rwx------"));
        return List.of(
                "env",
                "XDG_RUNTIME_DIR=" + sockets,
                "GSETTINGS_BACKEND=memory",
                "GIO_USE_VFS=local",
                "dbus-run-session",
                "--");
    }
}
