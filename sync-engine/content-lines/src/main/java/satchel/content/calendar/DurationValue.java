package satchel.content.calendar;

import java.time.Duration;
import java.util.Optional;

/** A value of type DURATION (RFC 5545 section 3.3.6), a day taken as 24 hours. */
public final class DurationValue {
    private DurationValue() {}

    /** Absent where the value is none. */
    public static Optional<Duration> parse(String value) {
        String text = value.strip();
        boolean negative = text.startsWith("-");
        int at = negative || text.startsWith("+") ? 1 : 0;
        if (at >= text.length() || text.charAt(at) != 'P' || at + 1 == text.length()) {
            return Optional.empty();
        }
        long seconds = 0;
        long number = -1;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                number = Math.max(number, 0) * 10 + (c - '0');
                if (number > Integer.MAX_VALUE) {
                    return Optional.empty();
                }
            } else if (c != 'T') {
                long unit = secondsOf(c);
                if (unit == 0 || number < 0) {
                    return Optional.empty();
                }
                seconds += number * unit;
                number = -1;
            }
        }
        return number < 0
                ? Optional.of(Duration.ofSeconds(negative ? -seconds : seconds))
                : Optional.empty();
    }

    private static long secondsOf(char unit) {
        return switch (unit) {
            case 'W' -> 7 * 86_400;
            case 'D' -> 86_400;
            case 'H' -> 3_600;
            case 'M' -> 60;
            case 'S' -> 1;
            default -> 0;
        };
    }
}
