package satchel.dav.query.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * CALDAV:time-range (RFC 4791 section 9.9): from start, inclusive, to end, exclusive; an absent
 * side is unbounded.
 */
public record TimeRange(Optional<Instant> start, Optional<Instant> end) {
    public static TimeRange between(Instant start, Instant end) {
        return new TimeRange(Optional.of(start), Optional.of(end));
    }

    /** The table for VEVENT: what takes no time counts at its moment. */
    public boolean overlaps(Instant first, Instant last) {
        return last.isAfter(first) ? startsBefore(last) && endsAfter(first) : holds(first);
    }

    /** start &lt;= moment &lt; end. */
    public boolean holds(Instant moment) {
        return reachesBackTo(moment) && endsAfter(moment);
    }

    /** The same range, with so much more on either side. */
    public TimeRange widened(Duration by) {
        return by.isZero()
                ? this
                : new TimeRange(
                        start.map(instant -> instant.minus(by)),
                        end.map(instant -> instant.plus(by)));
    }

    /** start &lt; moment. */
    public boolean startsBefore(Instant moment) {
        return start.isEmpty() || start.get().isBefore(moment);
    }

    /** start &lt;= moment. */
    public boolean reachesBackTo(Instant moment) {
        return start.isEmpty() || !start.get().isAfter(moment);
    }

    /** end &gt; moment. */
    public boolean endsAfter(Instant moment) {
        return end.isEmpty() || end.get().isAfter(moment);
    }

    /** end &gt;= moment. */
    public boolean reachesForwardTo(Instant moment) {
        return end.isEmpty() || !end.get().isBefore(moment);
    }
}
