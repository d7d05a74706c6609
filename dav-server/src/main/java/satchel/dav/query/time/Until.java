package satchel.dav.query.time;

import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import satchel.content.line.ContentLine;

/** The UNTIL of an RRULE: the last moment of a recurrence, itself included. */
public record Until(TimeValue last) {
    private static final String NAME = "UNTIL=";

    /**
     * Absent where the rule has none, or one that is no date or time.
     *
     * @param zone of the start, which also holds for an UNTIL without a "Z"
     */
    public static Optional<Until> of(ContentLine rule, Zone zone) {
        for (String part : rule.value().toUpperCase(Locale.ROOT).split(";", -1)) {
            String stripped = part.strip();
            if (stripped.startsWith(NAME)) {
                return TimeValue.parse(stripped.substring(NAME.length()), zone).map(Until::new);
            }
        }
        return Optional.empty();
    }

    /** Where either is a DATE, days are compared. */
    public boolean allows(TimeValue start) {
        return start.isDate() || last.isDate()
                ? !start.local().toLocalDate().isAfter(last.local().toLocalDate())
                : !start.instant().isAfter(last.instant());
    }

    /** A wall clock time that no allowed moment is after, in whatever zone. */
    public LocalDateTime bound() {
        return last.local().plusDays(2);
    }
}
