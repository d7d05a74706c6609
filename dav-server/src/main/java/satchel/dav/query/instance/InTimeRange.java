package satchel.dav.query.instance;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import satchel.content.line.Component;
import satchel.dav.query.recurrence.Answer;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zones;

/** Which components and instances are in a time range: the tables of RFC 4791 section 9.9. */
public final class InTimeRange {
    private final Component calendar;
    private final Zones zones;
    private final Budget budget;
    private final Map<String, Series> known = new HashMap<>();

    public InTimeRange(Component calendar, Zones zones, Budget budget) {
        this.calendar = calendar;
        this.zones = zones;
        this.budget = budget;
    }

    /**
     * @param parent what the component lies in
     */
    public boolean matches(Component component, Component parent, TimeRange range) {
        return switch (component.name()) {
            case "VEVENT" ->
                    start(component).isEmpty() || !isRuledOut(search(component, range, _ -> true));
            case "VJOURNAL" ->
                    start(component).isPresent()
                            && !isRuledOut(search(component, range, _ -> true));
            case "VTODO" ->
                    start(component).isPresent()
                            ? !isRuledOut(search(component, range, _ -> true))
                            : TaskWithoutStart.of(component, zones).isIn(range);
            case "VFREEBUSY" -> freeBusy(component, range);
            case "VALARM" -> alarm(component, parent, range);
            // No table for it: nothing that could be said to be out of the range.
            default -> true;
        };
    }

    /**
     * Visits those instances of a component with a DTSTART that are in the range, some twice, until
     * one is accepted.
     */
    public Answer search(Component member, TimeRange range, Predicate<Instance> accepts) {
        Optional<TimeValue> start = start(member);
        if (start.isEmpty()) {
            return Answer.NO;
        }
        TimeRange wide = range.widened(start.get().zone().doubt());
        Predicate<Occurrence> isIn = test(member, wide);
        return series(member.name())
                .search(
                        member,
                        range,
                        instance -> isIn.test(instance.when()) && accepts.test(instance),
                        budget);
    }

    /** All components of a kind. */
    public Series series(String kind) {
        return known.computeIfAbsent(kind, name -> Series.of(calendar, name, zones));
    }

    /** Whether an instance of a component with a DTSTART is in a range. */
    public static Predicate<Occurrence> test(Component member, TimeRange range) {
        if (!member.name().equals("VTODO")) {
            return instance -> range.overlaps(instance.first(), instance.last());
        }
        boolean due = member.property("DUE").isPresent();
        return instance -> taskIsIn(range, instance, due);
    }

    /** What cannot be ruled out, matches. */
    private static boolean isRuledOut(Answer answer) {
        return answer == Answer.NO;
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
                .anyMatch(period -> isIn(range, period));
    }

    /** The table's row for a VFREEBUSY with nothing but FREEBUSY. */
    public static boolean isIn(TimeRange range, Occurrence period) {
        return range.startsBefore(period.last()) && range.endsAfter(period.first());
    }

    private boolean alarm(Component alarm, Component parent, TimeRange range) {
        Optional<Trigger> trigger = Trigger.of(alarm, zones);
        Optional<TimeValue> start = start(parent);
        if (trigger.isEmpty()) {
            return false;
        }
        if (trigger.get().isAbsolute() || start.isEmpty()) {
            return trigger.get().firesIn(range, due(parent));
        }
        TimeRange wide = range.widened(start.get().zone().doubt());
        Answer answer =
                series(parent.name())
                        .search(
                                parent,
                                range.widened(trigger.get().reach()),
                                instance ->
                                        trigger.get().firesIn(wide, Optional.of(instance.when())),
                                budget);
        return !isRuledOut(answer);
    }

    /** RFC 5545 section 3.8.6.3: an alarm of a task without a start can hang on when it is due. */
    private Optional<Occurrence> due(Component parent) {
        return parent.property("DUE")
                .flatMap(line -> TimeValue.of(line, zones))
                .map(due -> new Occurrence(due, Optional.of(due)));
    }

    private Optional<TimeValue> start(Component component) {
        return component.property("DTSTART").flatMap(line -> TimeValue.of(line, zones));
    }
}
