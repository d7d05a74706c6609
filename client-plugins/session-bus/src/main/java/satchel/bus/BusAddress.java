package satchel.bus;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the user's own message bus is. */
public final class BusAddress {
    private BusAddress() {}

    /**
     * As the environment says; else where systemd puts it. No bus is started for the purpose: the
     * user's programs would not be on it.
     */
    public static Optional<String> address(Map<String, String> environment) {
        String said = environment.getOrDefault("DBUS_SESSION_BUS_ADDRESS", "");
        if (!said.isEmpty()) {
            // Several may be given; "disabled:" and the like are none that we can use.
            return Optional.of(said.split(";", -1)[0]).filter(first -> first.startsWith("unix:"));
        }
        String runtime = environment.getOrDefault("XDG_RUNTIME_DIR", "");
        return Optional.of(Path.of(runtime, "bus"))
                .filter(socket -> socket.isAbsolute() && Files.exists(socket))
                .map(socket -> "unix:path=" + socket);
    }
}
