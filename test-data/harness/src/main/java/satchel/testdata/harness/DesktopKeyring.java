package satchel.testdata.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** A session bus of its own with GNOME's keyring on it, as a signed-in user has them. */
public final class DesktopKeyring implements AutoCloseable {
    private static final String PASSWORD = "what the user signs in with";

    private final Path home;
    private final Process bus;
    private final String address;
    private Process daemon;

    private DesktopKeyring(Path home, Process bus, String address) throws IOException {
        this.home = home;
        this.bus = bus;
        this.address = address;
        this.daemon = daemon();
    }

    /** Starts it, unlocked. */
    public static DesktopKeyring start(Path home) throws IOException {
        Path config = Files.createDirectories(home).resolve("bus.conf");
        Files.writeString(config, configuration(home));
        Process bus =
                Program.installed("dbus-daemon", "dbus-daemon")
                        .with("--nofork", "--print-address", "--config-file=" + config)
                        .atHome(home)
                        .start();
        return new DesktopKeyring(home, bus, firstLine(bus));
    }

    /** What tells a program of this bus and of nothing else of the desktop. */
    public Map<String, String> environment() {
        return Map.of("DBUS_SESSION_BUS_ADDRESS", address);
    }

    /** As when the screen locks the keyring, or nobody has signed in yet. */
    public void lock() {
        Program.installed("dbus-send", "dbus-bin")
                .with("--bus=" + address, "--print-reply", "--dest=org.freedesktop.secrets")
                .with("/org/freedesktop/secrets", "org.freedesktop.Secret.Service.Lock")
                .with("array:objpath:/org/freedesktop/secrets/collection/login")
                .run()
                .orFail("locking the keyring");
    }

    /** As when the user signs in again. */
    public void restart() throws IOException {
        end(daemon);
        daemon = daemon();
    }

    /** What an independent program reads by these attributes. */
    public Finished lookup(String... attributes) {
        return secretTool("lookup", attributes);
    }

    /** What an independent program finds, with attributes and label. */
    public Finished search(String... attributes) {
        return secretTool("search", attributes);
    }

    private Finished secretTool(String what, String... attributes) {
        return Program.installed("secret-tool", "libsecret-tools")
                .with(what)
                .with(attributes)
                .atHome(home)
                .environment("DBUS_SESSION_BUS_ADDRESS", address)
                .run();
    }

    private Process daemon() throws IOException {
        Path runtime = Files.createDirectories(home.resolve("run"));
        Files.setPosixFilePermissions(runtime, PosixFilePermissions.fromString("rwx------"));
        Process process =
                Program.installed("gnome-keyring-daemon", "gnome-keyring")
                        .with("--foreground", "--unlock", "--components=secrets")
                        .atHome(home)
                        .environment("XDG_RUNTIME_DIR", runtime.toString())
                        .environment("DBUS_SESSION_BUS_ADDRESS", address)
                        .start();
        try (var in = process.getOutputStream()) {
            in.write(PASSWORD.getBytes(StandardCharsets.UTF_8));
        }
        awaitService(process);
        return process;
    }

    private void awaitService(Process process) {
        for (int tries = 0; tries < 200; tries++) {
            Finished asked =
                    Program.installed("dbus-send", "dbus-bin")
                            .with("--bus=" + address, "--print-reply")
                            .with("--dest=org.freedesktop.DBus", "/org/freedesktop/DBus")
                            .with("org.freedesktop.DBus.NameHasOwner")
                            .with("string:org.freedesktop.secrets")
                            .run();
            if (asked.out().contains("boolean true")) {
                return;
            }
            if (!process.isAlive()) {
                break;
            }
            pause();
        }
        throw new AssertionError("gnome-keyring-daemon does not come up");
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Without what the system would start on demand: nothing here may open a window. */
    private static String configuration(Path home) {
        return """
        <busconfig>
          <type>session</type>
          <listen>unix:path=%s</listen>
          <auth>EXTERNAL</auth>
          <policy context="default">
            <allow send_destination="*" eavesdrop="true"/>
            <allow eavesdrop="true"/>
            <allow own="*"/>
          </policy>
        </busconfig>
        """
                .formatted(home.resolve("bus"));
    }

    private static String firstLine(Process process) {
        try {
            return String.valueOf(process.inputReader().readLine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void end(Process process) {
        process.toHandle().destroy();
        process.onExit().join();
    }

    @Override
    public void close() {
        end(daemon);
        end(bus);
    }
}
