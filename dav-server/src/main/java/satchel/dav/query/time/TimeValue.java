package satchel.dav.query.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.ContentLine;
import satchel.content.line.TextValue;

/**
 * A DATE or DATE-TIME with its zone.
 *
 * @param local wall clock time; midnight for a DATE
 * @param isDate whether it is a DATE, which lasts the whole day
 */
public record TimeValue(LocalDateTime local, Zone zone, boolean isDate) {
    /** Absent where the value is neither. */
    public static Optional<TimeValue> of(ContentLine line, Zones zones) {
        return of(line, line.value(), zones);
    }

    /** The values of a line that may list several; what is no date or time is left out. */
    public static Stream<TimeValue> all(ContentLine line, Zones zones) {
        return TextValue.split(line.value(), ',').stream()
                .flatMap(value -> of(line, value, zones).stream());
    }

    /** One value of a line, in the zone that the line names. */
    public static Optional<TimeValue> of(ContentLine line, String value, Zones zones) {
        Zone zone = line.parameter("TZID").map(zones::named).orElse(zones.floating());
        return parse(value, zone).map(time -> time.isDate() ? time.in(zones.floating()) : time);
    }

    /**
     * A value without a line of its own.
     *
     * @param zone of a value without a "Z"
     */
    static Optional<TimeValue> parse(String value, Zone zone) {
        String text = value.strip();
        boolean utc = text.endsWith("Z") || text.endsWith("z");
        String wall = utc ? text.substring(0, text.length() - 1) : text;
        return local(wall)
                .map(local -> new TimeValue(local, utc ? Zone.UTC : zone, wall.length() == 8));
    }

    public Instant instant() {
        return zone.instant(local);
    }

    /** The same kind of value at another wall clock time. */
    public TimeValue at(LocalDateTime other) {
        return new TimeValue(other, zone, isDate);
    }

    /**
     * So much later. Where a clock may be set in between, the answer is in UTC: the wall clock may
     * show that time twice.
     */
    public TimeValue plus(Duration exact) {
        return switch (zone) {
            case Zone.Floating _, Zone.Unknown _ -> at(local.plus(exact));
            case Zone.Region _, Zone.Described _ -> utc(instant().plus(exact));
        };
    }

    /** How long it is until another value: by the clock on the wall where both hang on no other. */
    public Duration until(TimeValue other) {
        return isLocal() && other.isLocal()
                ? Duration.between(local, other.local)
                : Duration.between(instant(), other.instant());
    }

    /** Whether there is nothing but the clock on the wall to go by. */
    public boolean isLocal() {
        return switch (zone) {
            case Zone.Floating _, Zone.Unknown _ -> true;
            case Zone.Region _, Zone.Described _ -> false;
        };
    }

    public static TimeValue utc(Instant instant) {
        return new TimeValue(Zone.UTC.local(instant), Zone.UTC, false);
    }

    private TimeValue in(Zone other) {
        return new TimeValue(local, other, isDate);
    }

    private static Optional<LocalDateTime> local(String text) {
        try {
            if (text.length() == 8) {
                return Optional.of(date(text).atStartOfDay());
            }
            if (text.length() != 15 || text.charAt(8) != 'T') {
                return Optional.empty();
            }
            // A leap second is not a moment of its own in java.time.
            int second = Math.min(digits(text, 13, 15), 59);
            return Optional.of(
                    date(text)
                            .atTime(
                                    LocalTime.of(
                                            digits(text, 9, 11), digits(text, 11, 13), second)));
        } catch (DateTimeException | NumberFormatException notATime) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String text) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8));
    }

    private static int digits(String text, int from, int to) {
        return Integer.parseUnsignedInt(text, from, to, 10);
    }
}
