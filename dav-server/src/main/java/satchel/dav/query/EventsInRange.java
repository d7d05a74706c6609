package satchel.dav.query;

import java.util.List;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.dav.query.instance.InstanceMemo;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zone;
import satchel.dav.store.ObjectRow;

/**
 * The query that calendars are shown with: which events are in a time range, and nothing else. One
 * for each request: its budget is the request's.
 */
public final class EventsInRange {
    private final TimeRange range;
    private final Zone floating;
    private final InstanceMemo memo;
    private final Budget budget = new Budget();

    private EventsInRange(TimeRange range, Zone floating, InstanceMemo memo) {
        this.range = range;
        this.floating = floating;
        this.memo = memo;
    }

    /** Empty if the filter asks for anything else. */
    public static Optional<EventsInRange> of(CompFilter filter, Zone floating, InstanceMemo memo) {
        return within(filter, "VCALENDAR")
                .filter(calendar -> calendar.timeRange().isEmpty())
                .filter(calendar -> calendar.components().size() == 1)
                .flatMap(calendar -> within(calendar.components().getFirst(), "VEVENT"))
                .filter(event -> event.components().equals(List.of()))
                .flatMap(CompFilter.Present::timeRange)
                .map(range -> new EventsInRange(range, floating, memo));
    }

    private static Optional<CompFilter.Present> within(CompFilter filter, String name) {
        return filter instanceof CompFilter.Present present
                        && present.name().equals(name)
                        && present.properties().isEmpty()
                ? Optional.of(present)
                : Optional.empty();
    }

    /** Whether the object matches; empty if only its body can tell. */
    public Optional<Boolean> known(ObjectRow row) {
        return memo.overlap(row.etag(), floating, range);
    }

    /** As {@link #known}, with the body; empty if it is to be judged like any other. */
    public Optional<Boolean> learn(ObjectRow row, Component calendar) {
        return memo.learn(row.etag(), calendar, floating, range, budget);
    }
}
