package satchel.testdata.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/**
 * What a login would set up for GNOME's programs: a session bus on which they are started when they
 * are asked, a private folder for sockets, settings kept in memory. No display.
 */
public final class GnomeSession implements AutoCloseable {
    private final Path home;
    private final Process bus;
    private final String address;

    private GnomeSession(Path home, Process bus, String address) {
        this.home = home;
        this.bus = bus;
        this.address = address;
    }

    public static GnomeSession start(Path home) throws IOException {
        Path sockets = Files.createDirectories(home.resolve("run"));
        Files.setPosixFilePermissions(sockets, PosixFilePermissions.fromString("rwx------"));
        Process bus =
                program(home, Program.installed("dbus-daemon", "dbus-daemon"))
                        .with("--nofork", "--print-address", "--session")
                        .start();
        return new GnomeSession(home, bus, String.valueOf(bus.inputReader().readLine()));
    }

    /** What tells a program where this session is. */
    public Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", address);
    }

    /** A program within the session. */
    public Program within(Program program) {
        return program(home, program).environment("DBUS_SESSION_BUS_ADDRESS", address);
    }

    private static Program program(Path home, Program program) {
        return program.atHome(home)
                .environment("XDG_RUNTIME_DIR", home.resolve("run").toString())
                .environment("GSETTINGS_BACKEND", "memory")
                .environment("GIO_USE_VFS", "local");
    }

    /** All that was started in it ends with it. */
    @Override
    public void close() {
        bus.toHandle().destroy();
        bus.onExit().join();
    }
}
