package satchel.sync.core.canon;

import java.util.Locale;

/**
 * Canonical durations. A day is not 24 hours (RFC 5545 section 3.3.6: clocks change), so days and
 * seconds are counted apart: PT60M is PT1H, P7D is P1W, and P1D is not PT24H.
 */
final class DurationForm {
    private DurationForm() {}

    static String of(String raw) {
        String text = raw.strip().toUpperCase(Locale.ROOT);
        boolean negative = text.startsWith("-");
        int at = negative || text.startsWith("+") ? 1 : 0;
        if (at >= text.length() || text.charAt(at) != 'P') {
            return text;
        }
        long days = 0;
        long seconds = 0;
        long number = 0;
        for (int i = at + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' ->
                        number = number * 10 + (c - '0');
                case 'W' -> days += 7 * number;
                case 'D' -> days += number;
                case 'H' -> seconds += 3600 * number;
                case 'M' -> seconds += 60 * number;
                case 'S' -> seconds += number;
                case 'T' -> number = 0;
                default -> {
                    return text;
                }
            }
            number = c >= '0' && c <= '9' ? number : 0;
        }
        boolean zero = days == 0 && seconds == 0;
        return (negative && !zero ? "-P" : "P") + days + "DT" + seconds + "S";
    }
}
