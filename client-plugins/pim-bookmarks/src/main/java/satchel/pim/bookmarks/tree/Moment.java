package satchel.pim.bookmarks.tree;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Times as records can say them: to the second, in years of four digits. */
public final class Moment {
    private static final Instant FIRST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-12-31T23:59:59Z");

    private Moment() {}

    public static Instant of(Instant time) {
        if (time.isBefore(FIRST)) {
            return FIRST;
        }
        return time.isAfter(LAST) ? LAST : time.truncatedTo(ChronoUnit.SECONDS);
    }
}
