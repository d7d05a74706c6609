package satchel.client.sync;

import java.util.Locale;
import java.util.stream.Collectors;
import satchel.client.api.Access;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.Program;
import satchel.client.pair.Component;

/** What people are told of databases, be it on the command line or in the window. */
public final class DatabaseWords {
    private DatabaseWords() {}

    /** "calendar", "events, read-only". */
    public static String holds(DatabaseInfo database) {
        String what =
                database.components().isEmpty()
                        ? database.kind().name().toLowerCase(Locale.ROOT)
                        : components(database);
        return database.access() == Access.READ_ONLY ? what + ", read-only" : what;
    }

    /** "events, tasks". */
    static String components(DatabaseInfo database) {
        return database.components().stream()
                .map(Component::named)
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** "Firefox, running". */
    public static String program(Program program) {
        return program.name() + ", " + program.state().name().toLowerCase(Locale.ROOT);
    }
}
