package satchel.content.calendar;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import satchel.content.line.ContentLine;
import satchel.content.line.MalformedContentException;

/**
 * A DATE or DATE-TIME value as the span of instants it may stand for: one instant in UTC or a known
 * zone, 28 hours where the zone is the reader's own or unknown.
 *
 * @param local as written, at midnight for a DATE
 */
record Moment(LocalDateTime local, Instant earliest, Instant latest, boolean isDate) {
    /** Zones lie between UTC-12 and UTC+14. */
    private static final Duration ANY_ZONE = Duration.ofHours(14);

    static Moment of(ContentLine line) throws MalformedContentException {
        return of(line, line.value());
    }

    /** Reads one value of a line that may hold several, in the zone the line names. */
    static Moment of(ContentLine line, String value) throws MalformedContentException {
        String text = value.strip();
        boolean utc = text.endsWith("Z") || text.endsWith("z");
        try {
            LocalDateTime local = local(utc ? text.substring(0, text.length() - 1) : text);
            boolean isDate = text.length() == 8;
            if (utc) {
                return exact(local, local.toInstant(ZoneOffset.UTC));
            }
            Optional<Instant> known =
                    isDate
                            ? Optional.empty()
                            : line.parameter("TZID")
                                    .flatMap(Zones::named)
                                    .map(zone -> local.atZone(zone).toInstant());
            if (known.isPresent()) {
                return exact(local, known.get());
            }
            Instant middle = local.toInstant(ZoneOffset.UTC);
            return new Moment(local, middle.minus(ANY_ZONE), middle.plus(ANY_ZONE), isDate);
        } catch (DateTimeException | NumberFormatException notATime) {
            throw new MalformedContentException(
                    line.name() + " is no date or time: \"" + value + "\"");
        }
    }

    Moment plus(Duration duration) {
        return new Moment(
                local.plus(duration), earliest.plus(duration), latest.plus(duration), isDate);
    }

    Moment plusDay() {
        return plus(Duration.of(1, ChronoUnit.DAYS));
    }

    private static Moment exact(LocalDateTime local, Instant instant) {
        return new Moment(local, instant, instant, false);
    }

    private static LocalDateTime local(String text) {
        if (text.length() == 8) {
            return date(text).atStartOfDay();
        }
        if (text.length() != 15 || text.charAt(8) != 'T') {
            throw new NumberFormatException(text);
        }
        LocalDate day = date(text);
        int second = digits(text, 13, 15);
        // A leap second is not a minute of its own in java.time.
        return day.atTime(
                LocalTime.of(digits(text, 9, 11), digits(text, 11, 13), Math.min(second, 59)));
    }

    private static LocalDate date(String text) {
        return LocalDate.of(digits(text, 0, 4), digits(text, 4, 6), digits(text, 6, 8));
    }

    private static int digits(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                throw new NumberFormatException(text);
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
