package satchel.client.api;

import java.util.Optional;
import java.util.Set;

/**
 * One list inside a program.
 *
 * @param where what {@link PimConnector#open} takes
 * @param name for people
 * @param components of a calendar, by their names in iCalendar ("VEVENT"): a record with another
 *     one cannot be held and is left out of each sync; empty if any can, or it is no calendar
 * @param schema the version of the form in which the program keeps it, if it names one
 */
public record DatabaseInfo(
        String where,
        String name,
        Kind kind,
        Set<String> components,
        Access access,
        Optional<String> schema) {
    public DatabaseInfo {
        components = Set.copyOf(components);
    }

    /** One that takes any record of its kind and is kept in a form without versions. */
    public static DatabaseInfo of(String where, String name, Kind kind) {
        return new DatabaseInfo(
                where, name, kind, Set.of(), Access.READ_AND_WRITE, Optional.empty());
    }
}
