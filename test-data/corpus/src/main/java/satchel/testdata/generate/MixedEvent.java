package satchel.testdata.generate;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * An event that knows when it takes place, so that an answer to a query by time can be judged
 * without reading iCalendar.
 *
 * @param zone UTC for an all-day event, which is how RFC 4791 section 7.3 reads floating time in a
 *     collection that names no zone
 */
public record MixedEvent(
        GeneratedRecord record,
        String summary,
        LocalDateTime start,
        ZoneId zone,
        Duration duration,
        Repeat repeat) {

    /**
     * RFC 4791 section 9.9: any instance that begins before {@code to} and ends after {@code from}.
     */
    public boolean touches(Instant from, Instant to) {
        for (int n = 0; repeat.has(n); n++) {
            LocalDateTime local = repeat.instance(start, n);
            Instant begins = local.atZone(zone).toInstant();
            if (!begins.isBefore(to)) {
                return false;
            }
            if (begins.plus(duration).isAfter(from) && !repeat.leavesOut(n)) {
                return true;
            }
        }
        return false;
    }
}
