package satchel.dav.store.sqlite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Data folders for tests, with tables that were made once: making them takes longer than a test.
 */
final class NewFolder {
    private static final Path MADE = made();

    private NewFolder() {}

    private static Path made() {
        try {
            Path folder = Files.createTempDirectory("satchel-tables");
            SqliteStores.open(folder).close();
            folder.toFile().deleteOnExit();
            files(folder).forEach(file -> file.toFile().deleteOnExit());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder)).toList();
        }
    }

    /** Puts all the files of a new data folder into an empty one. */
    static void fill(Path folder) throws IOException {
        for (Path file : files(MADE)) {
            Files.copy(file, folder.resolve(MADE.relativize(file)));
        }
    }
}
