package satchel.pim.bookmarks.store;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Copies of a file beside it, one for each sync that wrote; only the last few are kept. */
public final class Backups {
    private static final int KEPT = 3;
    private static final String MARK = ".satchel-backup-";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmssSSS'Z'", Locale.ROOT);

    private Backups() {}

    /** Writes a copy that is whole to a file that is not there yet. */
    public interface Copy {
        void to(Path copy) throws IOException;
    }

    public static void make(Path file) throws IOException {
        make(file, copy -> Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES));
    }

    public static void make(Path file, Copy copying) throws IOException {
        String name = file.getFileName() + MARK;
        String time = TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
        copying.to(file.resolveSibling(name + time));
        List<Path> all = all(file);
        for (Path old : all.subList(0, Math.max(0, all.size() - KEPT))) {
            Files.deleteIfExists(old);
        }
    }

    /** The oldest first. */
    public static List<Path> all(Path file) throws IOException {
        String start = file.getFileName() + MARK;
        try (DirectoryStream<Path> found =
                Files.newDirectoryStream(
                        file.toAbsolutePath().resolveSibling(""),
                        beside -> String.valueOf(beside.getFileName()).startsWith(start))) {
            List<Path> all = new ArrayList<>();
            found.forEach(all::add);
            all.sort(Comparator.comparing(Path::toString));
            return all;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }
}
