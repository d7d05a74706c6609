package satchel.client.pair;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;

/** Where a window of days ends: on a day, or so far from the day of each run. */
public sealed interface DayLimit {
    record On(LocalDate day) implements DayLimit {
        @Override
        public String toString() {
            return day.toString();
        }
    }

    record Away(Period distance) implements DayLimit {
        @Override
        public String toString() {
            return distance.toString().substring(1).toLowerCase(Locale.ROOT);
        }
    }

    /**
     * {@code 2026-01-31}, or {@code 90d}, {@code 12w}, {@code 6m}, {@code 1y}; absent if it is
     * neither.
     */
    static Optional<DayLimit> parse(String text) {
        try {
            return Optional.of(
                    text.indexOf('-') > 0
                            ? new On(LocalDate.parse(text))
                            : new Away(distance(text)));
        } catch (DateTimeParseException neither) {
            return Optional.empty();
        }
    }

    private static Period distance(String text) {
        Period distance = Period.parse("P" + text);
        if (distance.isNegative()) {
            throw new DateTimeParseException("a distance has no sign", text, 0);
        }
        return distance;
    }

    /** The day it means as the beginning of a window. */
    default LocalDate before(LocalDate today) {
        return switch (this) {
            case On(LocalDate day) -> day;
            case Away(Period distance) -> shifted(today, distance.negated());
        };
    }

    /** The day it means as the end of a window. */
    default LocalDate after(LocalDate today) {
        return switch (this) {
            case On(LocalDate day) -> day;
            case Away(Period distance) -> shifted(today, distance);
        };
    }

    private static LocalDate shifted(LocalDate day, Period distance) {
        try {
            return day.plus(distance);
        } catch (DateTimeException beyondAllYears) {
            return distance.isNegative() ? LocalDate.of(1, 1, 1) : LocalDate.of(9999, 12, 31);
        }
    }
}
