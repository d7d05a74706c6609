package satchel.dav.query.busy;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.dav.query.instance.InTimeRange;
import satchel.dav.query.instance.Instance;
import satchel.dav.query.instance.Occurrence;
import satchel.dav.query.instance.Periods;
import satchel.dav.query.recurrence.Answer;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zone;
import satchel.dav.query.time.Zones;

/**
 * The busy times of many calendar objects within a range, all under one budget. Where the instances
 * of a rule are too many to be known, all of the range is tentatively busy: who sees it asks, and
 * nobody is booked twice.
 */
public final class BusyTimes {
    private final TimeRange range;
    private final Zone floating;
    private final Budget budget = new Budget();
    private final Map<BusyType, Spans> spans = new EnumMap<>(BusyType.class);

    /**
     * @param range with both ends
     * @param floating zone of dates and of times without one
     */
    public BusyTimes(TimeRange range, Zone floating) {
        this.range = range;
        this.floating = floating;
    }

    public void add(Component calendar) {
        budget.nextObject();
        Zones zones = new Zones(calendar, floating);
        InTimeRange times = new InTimeRange(calendar, zones, budget);
        calendar.components("VEVENT").forEach(event -> event(event, times));
        calendar.components("VFREEBUSY")
                .flatMap(set -> set.properties("FREEBUSY"))
                .forEach(line -> freeBusy(line, zones));
    }

    /** Merged and in their order. */
    public List<Span> of(BusyType type) {
        return spans(type).merged();
    }

    private void event(Component event, InTimeRange times) {
        Optional<BusyType> type = BusyType.of(event);
        if (type.isPresent()) {
            Answer known = times.search(event, range, instance -> add(type.get(), instance));
            if (known == Answer.UNKNOWN) {
                add(BusyType.TENTATIVE, Instant.MIN, Instant.MAX);
            }
        }
    }

    private boolean add(BusyType type, Instance instance) {
        add(type, instance.when().first(), instance.when().last());
        return false;
    }

    private void freeBusy(ContentLine line, Zones zones) {
        BusyType.of(line)
                .ifPresent(type ->
                        Periods.of(line, zones)
                                .filter(period -> InTimeRange.isIn(range, period))
                                .forEach(period -> add(type, period)));
    }

    private void add(BusyType type, Occurrence period) {
        add(type, period.first(), period.last());
    }

    /** Only what is in the range; what takes no time keeps nobody busy. */
    private void add(BusyType type, Instant first, Instant last) {
        Instant start = range.start().filter(first::isBefore).orElse(first);
        Instant end = range.end().filter(last::isAfter).orElse(last);
        if (start.isBefore(end)) {
            spans(type).add(new Span(start, end));
        }
    }

    private Spans spans(BusyType type) {
        return spans.computeIfAbsent(type, _ -> new Spans());
    }
}
