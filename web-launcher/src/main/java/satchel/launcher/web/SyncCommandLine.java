package satchel.launcher.web;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import satchel.launcher.found.FoundDatabase;
import satchel.launcher.found.FoundProgram;
import satchel.launcher.found.Holding;

/**
 * What begins a sync of a database that a device found, typed there. The database is named by its
 * mark, and what else is of the device's choosing is reduced to letters, digits and dashes: no
 * shell takes it for more than a word.
 */
final class SyncCommandLine {
    private SyncCommandLine() {}

    static String of(FoundProgram program, FoundDatabase database) {
        return "bin/satchel-client sync --pim %s --database found:%s --to %s/%s --mode %s"
                .formatted(
                        program.pim(),
                        database.mark(),
                        home(database.holds()),
                        segment(program, database),
                        database.writable() ? "two-way" : "merge");
    }

    private static String home(Set<Holding> holds) {
        if (holds.contains(Holding.CONTACTS)) {
            return "contacts";
        }
        return holds.contains(Holding.BOOKMARKS) ? "bookmarks" : "calendars";
    }

    /** As the window proposes it: tasks go beside the events of the same name, not among them. */
    private static String segment(FoundProgram program, FoundDatabase database) {
        String name = database.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String plain = name.replaceAll("^-|-$", "");
        String segment = plain.isEmpty() ? program.pim() : plain;
        boolean isBeside =
                home(database.holds()).equals("calendars")
                        && !database.holds().contains(Holding.EVENTS);
        return isBeside
                ? segment
                        + "-"
                        + database.holds().stream()
                                .map(Holding::word)
                                .collect(Collectors.joining("-"))
                : segment;
    }
}
