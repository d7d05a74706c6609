package satchel.dav.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import satchel.content.line.Component;
import satchel.dav.query.recurrence.Answer;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zones;

/** Whether a component is in a time range: the tables of RFC 4791 section 9.9. */
final class InTimeRange {
    private final Component calendar;
    private final Zones zones;
    private final Budget budget;

    InTimeRange(Component calendar, Zones zones, Budget budget) {
        this.calendar = calendar;
        this.zones = zones;
        this.budget = budget;
    }

    /**
     * @param parent what the component lies in
     */
    boolean matches(Component component, Component parent, TimeRange range) {
        return switch (component.name()) {
            case "VEVENT" -> event(component, range);
            case "VTODO" -> task(component, range);
            case "VJOURNAL" -> journal(component, range);
            case "VFREEBUSY" -> freeBusy(component, range);
            case "VALARM" -> alarm(component, parent, range);
            // No table for it: nothing that could be said to be out of the range.
            default -> true;
        };
    }

    private boolean event(Component event, TimeRange range) {
        return start(event)
                .map(start -> instances(event, start, "DTEND", range, inRange(range, start)))
                .orElse(true);
    }

    private boolean journal(Component journal, TimeRange range) {
        return start(journal)
                .map(start -> instances(journal, start, "DTEND", range, inRange(range, start)))
                .orElse(false);
    }

    private static Predicate<Occurrence> inRange(TimeRange range, TimeValue start) {
        TimeRange wide = range.widened(start.zone().doubt());
        return instance -> wide.overlaps(instance.first(), instance.last());
    }

    private boolean task(Component task, TimeRange range) {
        Optional<TimeValue> start = start(task);
        if (start.isEmpty()) {
            return TaskWithoutStart.of(task, zones).isIn(range);
        }
        TimeRange wide = range.widened(start.get().zone().doubt());
        boolean due = task.property("DUE").isPresent();
        return instances(
                task, start.get(), "DUE", range, instance -> taskIsIn(wide, instance, due));
    }

    /** The table's rows for VTODO with DTSTART. */
    private static boolean taskIsIn(TimeRange range, Occurrence task, boolean due) {
        if (task.end().isEmpty()) {
            return range.holds(task.first());
        }
        boolean begins =
                due
                        ? range.startsBefore(task.last()) || range.reachesBackTo(task.first())
                        : range.reachesBackTo(task.last());
        return begins && (range.endsAfter(task.first()) || range.reachesForwardTo(task.last()));
    }

    private boolean freeBusy(Component freeBusy, TimeRange range) {
        Optional<TimeValue> start = start(freeBusy);
        Optional<TimeValue> end =
                freeBusy.property("DTEND").flatMap(line -> TimeValue.of(line, zones));
        if (start.isPresent() && end.isPresent()) {
            return range.reachesBackTo(end.get().instant())
                    && range.endsAfter(start.get().instant());
        }
        return freeBusy.properties("FREEBUSY")
                .flatMap(line -> Periods.of(line, zones))
                .anyMatch(period ->
                        range.startsBefore(period.last()) && range.endsAfter(period.first()));
    }

    private boolean alarm(Component alarm, Component parent, TimeRange range) {
        Optional<Trigger> trigger = Trigger.of(alarm, zones);
        Optional<TimeValue> start = start(parent);
        if (trigger.isEmpty()) {
            return false;
        }
        if (trigger.get().isAbsolute() || start.isEmpty()) {
            return trigger.get().firesIn(range, Optional.empty());
        }
        TimeRange wide = range.widened(start.get().zone().doubt());
        return instances(
                parent,
                start.get(),
                parent.name().equals("VTODO") ? "DUE" : "DTEND",
                range.widened(trigger.get().reach()),
                instance -> trigger.get().firesIn(wide, Optional.of(instance)));
    }

    private boolean instances(
            Component component,
            TimeValue start,
            String endName,
            TimeRange range,
            Predicate<Occurrence> accepts) {
        Length length = Length.of(component, endName, start, zones);
        if (component.property("RECURRENCE-ID").isPresent()) {
            return accepts.test(length.from(start)) || shiftsWhatFollows(component);
        }
        List<Component> overrides =
                calendar.components(component.name())
                        .filter(other -> other.property("RECURRENCE-ID").isPresent())
                        .toList();
        RecurrenceSet set = new RecurrenceSet(component, start, length, overrides, zones);
        return set.search(range, accepts, budget) != Answer.NO;
    }

    /** RANGE=THISANDFUTURE moves instances of the master; what cannot be ruled out, matches. */
    private static boolean shiftsWhatFollows(Component override) {
        return override.property("RECURRENCE-ID").flatMap(id -> id.parameter("RANGE")).isPresent();
    }

    private Optional<TimeValue> start(Component component) {
        return component.property("DTSTART").flatMap(line -> TimeValue.of(line, zones));
    }
}
