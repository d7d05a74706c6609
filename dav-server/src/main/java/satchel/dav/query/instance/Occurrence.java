package satchel.dav.query.instance;

import java.time.Instant;
import java.util.Optional;
import satchel.dav.query.time.TimeValue;

/**
 * When one instance of a component takes place.
 *
 * @param end absent where the component says nothing of an end
 */
public record Occurrence(TimeValue start, Optional<TimeValue> end) {
    public Instant first() {
        return start.instant();
    }

    /** Of what says nothing of its end, a DATE lasts its day and a DATE-TIME no time. */
    public Instant last() {
        if (end.isPresent()) {
            return end.get().instant();
        }
        return start.isDate() ? start.at(start.local().plusDays(1)).instant() : first();
    }
}
