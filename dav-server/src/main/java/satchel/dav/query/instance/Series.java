package satchel.dav.query.instance;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import satchel.content.line.Component;
import satchel.dav.query.recurrence.Answer;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zones;

/**
 * The components of one kind of a calendar object: a master and the overrides that stand for
 * instances of it, each for one or, with RANGE=THISANDFUTURE, for all that follow until the next
 * such override (RFC 5545 section 3.8.4.4).
 */
public final class Series {
    private final Zones zones;
    private final Optional<Component> master;
    private final Set<Instant> overridden = new HashSet<>();

    /** The ids of the overrides that change what follows. */
    private final NavigableSet<Instant> turns = new TreeSet<>();

    private Series(Zones zones, Optional<Component> master, List<RecurrenceOverride> overrides) {
        this.zones = zones;
        this.master = master;
        for (RecurrenceOverride override : overrides) {
            overridden.add(override.id().instant());
            if (override.rules()) {
                turns.add(override.id().instant());
            }
        }
    }

    public static Series of(Component calendar, String kind, Zones zones) {
        Optional<Component> master =
                calendar.components(kind)
                        .filter(member -> member.property("RECURRENCE-ID").isEmpty())
                        .findFirst();
        List<RecurrenceOverride> overrides =
                calendar.components(kind)
                        .flatMap(member -> RecurrenceOverride.of(member, zones).stream())
                        .toList();
        return new Series(zones, master, overrides);
    }

    /**
     * Visits the instances of one component, some twice, until one is accepted.
     *
     * @param range instances that do not overlap it need not be visited
     */
    public Answer search(
            Component member, TimeRange range, Predicate<Instance> accepts, Budget budget) {
        Optional<TimeValue> start = start(member);
        if (start.isEmpty()) {
            return Answer.NO;
        }
        Optional<RecurrenceOverride> override = RecurrenceOverride.of(member, zones);
        return override.isPresent()
                ? searchOverride(override.get(), range, accepts, budget)
                : searchMaster(member, start.get(), range, accepts, budget);
    }

    /** The instance with that id, had nobody overridden it; of a master that is not here, none. */
    public Optional<Instance> original(TimeValue id) {
        return master.flatMap(
                component -> start(component).map(start -> original(component, start, id)));
    }

    private Instance original(Component component, TimeValue start, TimeValue id) {
        TimeValue same = start.at(start.zone().local(id.instant()));
        return new Instance(same, length(component, start).from(same), component);
    }

    private Answer searchMaster(
            Component member,
            TimeValue start,
            TimeRange range,
            Predicate<Instance> accepts,
            Budget budget) {
        Predicate<Occurrence> accepted =
                instance ->
                        !overridden.contains(instance.first())
                                && turns.headSet(instance.first(), true).isEmpty()
                                && accepts.test(new Instance(instance.start(), instance, member));
        return new RecurrenceSet(member, start, length(member, start), zones)
                .search(range, accepted, budget);
    }

    private Answer searchOverride(
            RecurrenceOverride override,
            TimeRange range,
            Predicate<Instance> accepts,
            Budget budget) {
        Length length = length(override.component(), override.start());
        Instance own =
                new Instance(override.id(), length.from(override.start()), override.component());
        if (accepts.test(own)) {
            return Answer.YES;
        }
        if (!override.rules() || master.isEmpty()) {
            return Answer.NO;
        }
        Optional<TimeValue> start = start(master.get());
        if (start.isEmpty()) {
            return Answer.NO;
        }
        Predicate<Occurrence> accepted =
                instance ->
                        isRuled(override, instance)
                                && accepts.test(
                                        new Instance(
                                                instance.start(),
                                                length.from(override.moved(instance.start())),
                                                override.component()));
        return new RecurrenceSet(
                        master.get(), start.get(), length(master.get(), start.get()), zones)
                .search(override.originally(range, length), accepted, budget);
    }

    private boolean isRuled(RecurrenceOverride override, Occurrence instance) {
        Instant id = instance.first();
        Instant first = override.id().instant();
        return id.isAfter(first)
                && !overridden.contains(id)
                && turns.subSet(first, false, id, true).isEmpty();
    }

    private Optional<TimeValue> start(Component member) {
        return member.property("DTSTART").flatMap(line -> TimeValue.of(line, zones));
    }

    private Length length(Component member, TimeValue start) {
        return Length.of(member, member.name().equals("VTODO") ? "DUE" : "DTEND", start, zones);
    }
}
