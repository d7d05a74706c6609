package satchel.content.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import satchel.content.line.ContentLine;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;

/** How far an RRULE can reach, without expanding it: never too near, open where unsure. */
final class RuleBound {
    /** Local days are 23 to 25 hours long, and an instance may be counted from either end. */
    private static final Duration SLACK = Duration.ofDays(2);

    /** Longer than any calendar lasts: then a rule may as well go on for ever. */
    private static final long DAYS_WORTH_COUNTING = 3_000_000;

    private RuleBound() {}

    /** The span of one instance, widened to all instances. */
    static Span widen(Span once, Moment start, ContentLine rule) throws MalformedContentException {
        Map<String, String> parts = parts(rule);
        Optional<Instant> lastStart;
        if (parts.containsKey("UNTIL")) {
            lastStart = Optional.of(Moment.of(rule, parts.get("UNTIL")).latest());
        } else {
            OptionalLong days = daysOfCount(parts, start);
            lastStart =
                    days.isPresent()
                            ? Optional.of(start.latest().plus(Duration.ofDays(days.getAsLong())))
                            : Optional.empty();
        }
        if (lastStart.isEmpty() || once.length().isEmpty()) {
            return once.endless();
        }
        return once.until(lastStart.get().plus(once.length().get()).plus(SLACK));
    }

    private static Map<String, String> parts(ContentLine rule) {
        Map<String, String> parts = new HashMap<>();
        for (String part : TextValue.split(rule.value().toUpperCase(Locale.ROOT), ';')) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                parts.put(part.substring(0, equals).strip(), part.substring(equals + 1).strip());
            }
        }
        return parts;
    }

    /**
     * An upper bound of the days between the first and the last instance of a rule with COUNT; none
     * where periods may stay empty (a 31st, a 29 February, BYSETPOS …).
     */
    private static OptionalLong daysOfCount(Map<String, String> parts, Moment start) {
        long count = number(parts.getOrDefault("COUNT", ""));
        long interval = number(parts.getOrDefault("INTERVAL", "1"));
        long period = daysOfPeriod(parts, start);
        if (count < 1 || interval < 1 || period == 0) {
            return OptionalLong.empty();
        }
        long days = count > DAYS_WORTH_COUNTING / interval / period ? 0 : count * interval * period;
        return days == 0 ? OptionalLong.empty() : OptionalLong.of(days + period);
    }

    /** The length of a period that is sure to have an instance; 0 where that is not sure. */
    private static long daysOfPeriod(Map<String, String> parts, Moment start) {
        boolean everyDayOfMonth = start.local().getDayOfMonth() <= 28;
        boolean byDayOnly = parts.keySet().stream().noneMatch(RuleBound::narrowsMoreThanDays);
        boolean plain = byDayOnly && !parts.containsKey("BYDAY");
        return switch (parts.getOrDefault("FREQ", "")) {
            case "SECONDLY", "MINUTELY", "HOURLY", "DAILY" -> plain ? 1 : 0;
            case "WEEKLY" -> byDayOnly ? 7 : 0;
            case "MONTHLY" -> plain && everyDayOfMonth ? 31 : 0;
            case "YEARLY" -> plain && everyDayOfMonth ? 366 : 0;
            default -> 0;
        };
    }

    private static boolean narrowsMoreThanDays(String part) {
        return part.startsWith("BY") && !part.equals("BYDAY");
    }

    private static long number(String text) {
        if (text.isEmpty() || text.length() > 9) {
            return 0;
        }
        long number = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return 0;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
