package satchel.client.launcher;

import java.nio.file.Path;
import java.util.Map;

/** Where the client keeps what it must remember between runs. */
final class StateFolder {
    private StateFolder() {}

    /**
     * {@code $SATCHEL_HOME} if set, else {@code satchel} where programs keep data (XDG Base
     * Directory specification).
     */
    static Path of(Map<String, String> environment, String userHome) {
        String own = environment.getOrDefault("SATCHEL_HOME", "");
        if (!own.isEmpty()) {
            return Path.of(own).toAbsolutePath().normalize();
        }
        String data = environment.getOrDefault("XDG_DATA_HOME", "");
        // The specification says to ignore a relative path.
        Path base =
                Path.of(data).isAbsolute() ? Path.of(data) : Path.of(userHome, ".local", "share");
        return base.resolve("satchel");
    }
}
