package satchel.client.shell.work;

import java.util.Locale;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.pair.Component;
import satchel.client.shell.desk.FoundRow;
import satchel.client.sync.DatabaseWords;

/** What was found, as the window shows it. */
final class FoundRows {
    private FoundRows() {}

    static FoundRow of(String pim, FoundDatabase found) {
        DatabaseInfo database = found.database();
        String whose = found.program().map(DatabaseWords::program).orElse(database.where());
        return new FoundRow(
                pim,
                database.where(),
                "%s (%s; %s)".formatted(database.name(), DatabaseWords.holds(database), whose),
                home(database) + "/" + segment(database));
    }

    private static String home(DatabaseInfo database) {
        return switch (database.kind()) {
            case CALENDAR -> "calendars";
            case CONTACTS -> "contacts";
            case BOOKMARKS -> "bookmarks";
        };
    }

    /** Tasks go beside the events of the same name, not among them. */
    private static String segment(DatabaseInfo database) {
        String name = database.name().toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        String plain = name.replaceAll("^-|-$", "");
        boolean isOfEvents =
                database.components().isEmpty() || database.components().contains("VEVENT");
        return isOfEvents
                ? plain
                : plain
                        + "-"
                        + database.components().stream()
                                .map(Component::named)
                                .findFirst()
                                .orElse("");
    }
}
