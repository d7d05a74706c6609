package satchel.dav.query.recurrence;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What expanding a rule costs, judged before it is done: ical4j can be kept busy for ever by a rule
 * of a few bytes.
 *
 * @param period time from one period to the next, INTERVAL included; months and years at their
 *     shortest
 * @param unit time of one FREQ
 * @param momentsInPeriod upper bound of the moments that are made in one period
 * @param count COUNT, if there is one
 * @param periodMayBeEmpty whether BY parts can leave a period without a moment
 */
record RuleShape(
        Duration period,
        Duration unit,
        long momentsInPeriod,
        OptionalLong count,
        boolean periodMayBeEmpty) {
    /** More moments in one period than anybody's appointment has. */
    private static final long MOMENTS_LIMIT = 2_000;

    private static final long INTERVAL_LIMIT = 10_000;

    /** Absent for a rule that is not to be expanded: hostile, or in no calendar we know. */
    static Optional<RuleShape> of(RuleParts parts) {
        Optional<Duration> unit = parts.part("FREQ").flatMap(RuleShape::unit);
        OptionalLong interval = number(parts.part("INTERVAL").orElse("1"));
        OptionalLong count = number(parts.part("COUNT").orElse(""));
        boolean gregorian = parts.part("RSCALE").orElse("GREGORIAN").equals("GREGORIAN");
        boolean counted = parts.part("COUNT").isPresent() == count.isPresent();
        if (unit.isEmpty() || interval.isEmpty() || !counted || !gregorian) {
            return Optional.empty();
        }
        long moments = momentsIn(unit.get(), parts);
        if (moments > MOMENTS_LIMIT || interval.getAsLong() > INTERVAL_LIMIT) {
            return Optional.empty();
        }
        return Optional.of(
                new RuleShape(
                        unit.get().multipliedBy(interval.getAsLong()),
                        unit.get(),
                        moments,
                        count,
                        unit.get().toDays() >= 28 || narrows(parts)));
    }

    /** SECONDLY is none: nobody's appointment recurs by the second, and ical4j overflows on it. */
    private static Optional<Duration> unit(String frequency) {
        return switch (frequency) {
            case "MINUTELY" -> Optional.of(Duration.ofMinutes(1));
            case "HOURLY" -> Optional.of(Duration.ofHours(1));
            case "DAILY" -> Optional.of(Duration.ofDays(1));
            case "WEEKLY" -> Optional.of(Duration.ofDays(7));
            case "MONTHLY" -> Optional.of(Duration.ofDays(28));
            case "YEARLY" -> Optional.of(Duration.ofDays(365));
            default -> Optional.empty();
        };
    }

    private static long momentsIn(Duration unit, RuleParts parts) {
        long days = unit.toDays() == 0 ? 1 : daysIn(unit, parts);
        return Math.min(days, MOMENTS_LIMIT + 1)
                * Math.min(parts.values("BYHOUR", 1), MOMENTS_LIMIT + 1)
                * Math.min(parts.values("BYMINUTE", 1), MOMENTS_LIMIT + 1)
                * Math.min(parts.values("BYSECOND", 1), MOMENTS_LIMIT + 1);
    }

    private static long daysIn(Duration unit, RuleParts parts) {
        long listed =
                parts.values("BYMONTH", 1)
                        * parts.values("BYMONTHDAY", 1)
                        * parts.values("BYWEEKNO", 1)
                        * parts.values("BYYEARDAY", 1);
        return Math.max(listed, 1) * parts.part("BYDAY").map(days -> byDay(unit, parts)).orElse(1L);
    }

    /** For a BYDAY every day of the smallest part that is named is looked at. */
    private static long byDay(Duration unit, RuleParts parts) {
        long looked;
        if (parts.part("BYMONTHDAY").isPresent() || parts.part("BYYEARDAY").isPresent()) {
            looked = 1;
        } else if (parts.part("BYWEEKNO").isPresent()) {
            looked = 7;
        } else if (parts.part("BYMONTH").isPresent()) {
            looked = Math.min(unit.toDays(), 31);
        } else {
            looked = unit.toDays();
        }
        return looked + parts.values("BYDAY", 1);
    }

    private static boolean narrows(RuleParts parts) {
        return parts.parts().keySet().stream()
                .anyMatch(name -> name.startsWith("BY") && !name.equals("BYDAY"));
    }

    private static OptionalLong number(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > 18) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(text);
        return number == 0 ? OptionalLong.empty() : OptionalLong.of(number);
    }
}
