package satchel.dav.query;

import java.time.DateTimeException;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.TextValue;
import satchel.dav.query.instance.InTimeRange;
import satchel.dav.query.instance.Occurrence;
import satchel.dav.query.instance.Periods;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zone;
import satchel.dav.query.time.Zones;

/**
 * Judges calendar objects by CALDAV:filter (RFC 4791 section 9.7). One for each request: its budget
 * is the request's.
 */
public final class CalendarMatcher {
    private final CompFilter filter;
    private final Zone floating;
    private final Budget budget = new Budget();

    /**
     * @param filter for the VCALENDAR
     * @param floating zone of dates and of times without one
     */
    public CalendarMatcher(CompFilter filter, Zone floating) {
        this.filter = filter;
        this.floating = floating;
    }

    public boolean matches(Component calendar) {
        budget.nextObject();
        try {
            return judge(calendar);
        } catch (DateTimeException | ArithmeticException beyondAnyCalendar) {
            // A duration of millions of years: what cannot be ruled out, matches.
            return true;
        }
    }

    private boolean judge(Component calendar) {
        Zones zones = new Zones(calendar, floating);
        return switch (filter) {
            case CompFilter.Absent absent -> !absent.name().equals(calendar.name());
            case CompFilter.Present present ->
                    present.name().equals(calendar.name())
                            && new OneObject(zones, new InTimeRange(calendar, zones, budget))
                                    .passes(present, calendar, calendar);
        };
    }

    private record OneObject(Zones zones, InTimeRange times) {
        boolean passes(CompFilter.Present wanted, Component component, Component parent) {
            return wanted.properties().stream().allMatch(filter -> passes(filter, component))
                    && wanted.components().stream()
                            .allMatch(filter -> passesWithin(filter, component))
                    && wanted.timeRange()
                            .map(range -> times.matches(component, parent, range))
                            .orElse(true);
        }

        private boolean passesWithin(CompFilter filter, Component parent) {
            return switch (filter) {
                case CompFilter.Absent absent ->
                        parent.components(absent.name()).findAny().isEmpty();
                case CompFilter.Present present ->
                        parent.components(present.name())
                                .anyMatch(component -> passes(present, component, parent));
            };
        }

        private boolean passes(PropFilter filter, Component component) {
            return switch (filter) {
                case PropFilter.Absent absent ->
                        component.properties(absent.name()).findAny().isEmpty();
                case PropFilter.Present present ->
                        component
                                .properties(present.name())
                                .anyMatch(property -> passes(present, property));
            };
        }

        private boolean passes(PropFilter.Present wanted, ContentLine property) {
            return wanted.text()
                            .map(text -> text.matches(TextValue.unescape(property.value())))
                            .orElse(true)
                    && wanted.parameters().stream().allMatch(filter -> filter.matches(property))
                    && wanted.timeRange().map(range -> isIn(range, property)).orElse(true);
        }

        /** RFC 4791 section 9.7.2: the value, a date or time, overlaps the range. */
        private boolean isIn(TimeRange range, ContentLine property) {
            Stream<Occurrence> moments =
                    TimeValue.all(property, zones)
                            .map(value -> new Occurrence(value, Optional.empty()));
            return Stream.concat(moments, Periods.of(property, zones))
                    .anyMatch(moment -> range.overlaps(moment.first(), moment.last()));
        }
    }
}
