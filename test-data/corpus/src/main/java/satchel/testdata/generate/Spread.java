package satchel.testdata.generate;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Over what time a collection's events lie. A collection that is fifty times larger because it is
 * older has as many events in a week as the small one, and as many endless series.
 *
 * @param endlessOf one event of so many is an endless series
 */
public record Spread(int weeks, int endlessOf) {
    /** A Monday. */
    static final LocalDate FIRST = LocalDate.of(2025, 1, 6);

    /** Two years and some 380 instances in a week of 10,000 events. */
    public static final Spread TWO_YEARS = new Spread(104, 40);

    /** Monday to Monday at midnight UTC, near the end, where series begun before still run. */
    public Week week() {
        LocalDate monday = FIRST.plusWeeks(weeks - 2L);
        return new Week(at(monday), at(monday.plusWeeks(1)));
    }

    private static Instant at(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** A span of time to ask for; {@code to} is outside. */
    public record Week(Instant from, Instant to) {}
}
