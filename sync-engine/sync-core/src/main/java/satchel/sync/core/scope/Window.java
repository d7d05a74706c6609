package satchel.sync.core.scope;

import java.time.Instant;
import java.util.Optional;
import satchel.content.calendar.TimeExtent;

/**
 * A span of time; an absent end is open.
 *
 * @param until exclusive
 */
public record Window(Optional<Instant> from, Optional<Instant> until) {
    public static final Window ALWAYS = new Window(Optional.empty(), Optional.empty());

    /** Whether something of it lies within. What has no time at all lies within every window. */
    boolean holds(TimeExtent extent) {
        return extent.equals(TimeExtent.NEVER) || (beginsInTime(extent) && endsLateEnough(extent));
    }

    private boolean beginsInTime(TimeExtent extent) {
        return until.isEmpty()
                || extent.first().filter(first -> !first.isBefore(until.get())).isEmpty();
    }

    private boolean endsLateEnough(TimeExtent extent) {
        return from.isEmpty() || extent.last().filter(last -> last.isBefore(from.get())).isEmpty();
    }
}
