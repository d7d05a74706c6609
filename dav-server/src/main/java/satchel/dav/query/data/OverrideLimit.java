package satchel.dav.query.data;

import java.util.Set;
import satchel.content.line.Component;
import satchel.dav.query.instance.InTimeRange;
import satchel.dav.query.instance.Instance;
import satchel.dav.query.instance.Series;
import satchel.dav.query.recurrence.Answer;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zones;

/**
 * CALDAV:limit-recurrence-set (RFC 4791 section 9.6.6): of the overrides only those that have to do
 * with a range, because an instance is in it or would be in it without them.
 */
final class OverrideLimit {
    private static final Set<String> RECURRING = Set.of("VEVENT", "VTODO", "VJOURNAL");

    private final Component calendar;
    private final TimeRange range;
    private final Budget budget;
    private final InTimeRange times;

    OverrideLimit(Component calendar, Zones zones, TimeRange range, Budget budget) {
        this.calendar = calendar;
        this.range = range;
        this.budget = budget;
        this.times = new InTimeRange(calendar, zones, budget);
    }

    Component limited() {
        return new Component(
                calendar.name(),
                calendar.properties(),
                calendar.components().stream().filter(this::isKept).toList());
    }

    private boolean isKept(Component component) {
        boolean isOverride =
                RECURRING.contains(component.name())
                        && component.property("RECURRENCE-ID").isPresent();
        return !isOverride || isIn(component) || wasIn(component);
    }

    private boolean isIn(Component override) {
        return times.matches(override, calendar, range);
    }

    private boolean wasIn(Component override) {
        Series series = times.series(override.name());
        return series.search(
                        override,
                        range,
                        instance -> series.original(instance.id()).filter(this::isIn).isPresent(),
                        budget)
                != Answer.NO;
    }

    private boolean isIn(Instance original) {
        TimeRange wide = range.widened(original.id().zone().doubt());
        return InTimeRange.test(original.source(), wide).test(original.when());
    }
}
