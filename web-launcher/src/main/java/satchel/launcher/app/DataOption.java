package satchel.launcher.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --data}: the folder everything is kept in. */
final class DataOption {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the server's folder (default: satchel/server in the XDG data folder)")
    private @Nullable Path data;

    boolean isGiven() {
        return data != null;
    }

    Path folder() {
        return data == null ? byDefault() : data.toAbsolutePath();
    }

    /**
     * The folder, for what makes no sense without one.
     *
     * @throws RefusedException if it is not there
     */
    Path existing() {
        Path folder = folder();
        if (!Files.isDirectory(folder)) {
            throw new RefusedException(Exit.CANNOT, "there is no folder " + folder + ".");
        }
        return folder;
    }

    /** XDG Base Directory Specification: relative paths in the variable are to be ignored. */
    private static Path byDefault() {
        Path home = Path.of(System.getProperty("user.home"), ".local", "share");
        return Optional.ofNullable(System.getenv("XDG_DATA_HOME"))
                .filter(set -> !set.isEmpty())
                .map(Path::of)
                .filter(Path::isAbsolute)
                .orElse(home)
                .resolve("satchel")
                .resolve("server");
    }
}
