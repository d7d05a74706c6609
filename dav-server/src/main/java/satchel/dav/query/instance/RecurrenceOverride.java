package satchel.dav.query.instance;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zones;

/**
 * A component with a RECURRENCE-ID (RFC 5545 section 3.8.4.4).
 *
 * @param rules RANGE=THISANDFUTURE: the instances that follow are moved and changed with this one
 */
record RecurrenceOverride(Component component, TimeValue id, TimeValue start, boolean rules) {
    /** An hour for clocks that are set in between, a day for zones that differ. */
    private static final Duration SLACK = Duration.ofDays(2);

    static Optional<RecurrenceOverride> of(Component member, Zones zones) {
        Optional<ContentLine> line = member.property("RECURRENCE-ID");
        Optional<TimeValue> id = line.flatMap(found -> TimeValue.of(found, zones));
        Optional<TimeValue> start =
                member.property("DTSTART").flatMap(found -> TimeValue.of(found, zones));
        boolean rules =
                line.flatMap(found -> found.parameter("RANGE"))
                        .filter("THISANDFUTURE"::equalsIgnoreCase)
                        .isPresent();
        return id.map(found -> new RecurrenceOverride(member, found, start.orElse(found), rules));
    }

    /** Where it moves another instance of the master: by as much as its own. */
    TimeValue moved(TimeValue instance) {
        return start.at(local(instance).plus(shift()));
    }

    /** Where to look for instances that this one moves into a range. */
    TimeRange originally(TimeRange range, Length length) {
        return range.widened(shift().abs().plus(length.atMost()).plus(SLACK));
    }

    /** By the clock on the wall: what was moved from ten to twelve o'clock stays at twelve. */
    private Duration shift() {
        return Duration.between(local(id), start.local());
    }

    private LocalDateTime local(TimeValue value) {
        return value.zone().equals(start.zone())
                ? value.local()
                : start.zone().local(value.instant());
    }
}
