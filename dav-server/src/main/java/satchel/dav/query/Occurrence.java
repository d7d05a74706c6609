package satchel.dav.query;

import java.time.Instant;
import java.util.Optional;
import satchel.dav.query.time.TimeValue;

/**
 * When one instance of a component takes place.
 *
 * @param end absent where the component says nothing of an end
 */
record Occurrence(TimeValue start, Optional<Instant> end) {
    Instant first() {
        return start.instant();
    }

    /** Of what says nothing of its end, a DATE lasts its day and a DATE-TIME no time. */
    Instant last() {
        return end.orElseGet(
                () -> start.isDate() ? start.at(start.local().plusDays(1)).instant() : first());
    }
}
