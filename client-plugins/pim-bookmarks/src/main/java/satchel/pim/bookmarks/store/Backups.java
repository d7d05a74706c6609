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
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;

/**
 * Copies of a file beside it. The one from before the first write ever stays; of the last days on
 * which something was written the one from before the first write of the day; and the newest.
 */
public final class Backups {
    private static final int DAYS = 3;
    private static final String MARK = ".satchel-backup-";
    private static final String DAY = "uuuuMMdd";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern(DAY + "'T'HHmmssSSS'Z'", Locale.ROOT);

    private Backups() {}

    /** Writes a copy that is whole to a file that is not there yet. */
    public interface Copy {
        void to(Path copy) throws IOException;
    }

    public static void make(Path file) throws IOException {
        make(file, copy -> Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES));
    }

    /** For what is large, and is written at once or not at all. */
    public static void makeDaily(Path file, Copy copying) throws IOException {
        String today = day(file, file.resolveSibling(file.getFileName() + MARK + now()));
        boolean made = all(file).stream().anyMatch(copy -> day(file, copy).equals(today));
        if (!made) {
            make(file, copying);
        }
    }

    /** A copy that was cut short has no name that counts. */
    private static void make(Path file, Copy copying) throws IOException {
        Path draft = file.resolveSibling("." + file.getFileName() + ".satchel-copying");
        Files.deleteIfExists(draft);
        try {
            copying.to(draft);
            Files.move(
                    draft,
                    file.resolveSibling(file.getFileName() + MARK + now()),
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        List<Path> superfluous = all(file);
        superfluous.removeAll(kept(file, superfluous));
        for (Path old : superfluous) {
            Files.deleteIfExists(old);
        }
    }

    private static String now() {
        return TIME.format(Instant.now().atOffset(ZoneOffset.UTC));
    }

    private static Set<Path> kept(Path file, List<Path> all) {
        TreeMap<String, Path> days = new TreeMap<>();
        all.forEach(copy -> days.putIfAbsent(day(file, copy), copy));
        Set<Path> kept = new HashSet<>(List.of(all.getFirst(), all.getLast()));
        days.descendingMap().values().stream().limit(DAYS).forEach(kept::add);
        return kept;
    }

    private static String day(Path file, Path copy) {
        int start = (file.getFileName() + MARK).length();
        String time = copy.getFileName().toString().substring(start);
        return time.substring(0, Math.min(DAY.length(), time.length()));
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
