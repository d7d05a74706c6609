package satchel.dav.query.time;

import java.time.Instant;

/**
 * CALDAV:min-date-time and max-date-time (RFC 4791 sections 5.2.6 and 5.2.7): all years that
 * iCalendar can write but the year 0, which no calendar of people has.
 */
public final class DateLimits {
    public static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    public static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private DateLimits() {}
}
