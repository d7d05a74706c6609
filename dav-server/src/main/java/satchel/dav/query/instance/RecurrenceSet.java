package satchel.dav.query.instance;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.TextValue;
import satchel.dav.query.recurrence.Answer;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.recurrence.LocalWindow;
import satchel.dav.query.recurrence.RuleExpansion;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Until;
import satchel.dav.query.time.Zone;
import satchel.dav.query.time.Zones;

/**
 * When the instances of a recurring component take place, overrides apart: DTSTART, RDATE and RRULE
 * without EXDATE and EXRULE (RFC 5545 section 3.8.5; EXRULE is RFC 2445's, and old objects have
 * it). One start may be visited twice.
 */
final class RecurrenceSet {
    /** Wall clocks differ from UTC by up to 14 hours, and a day of theirs has up to 25. */
    private static final Duration SLACK = Duration.ofDays(2);

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Component component;
    private final TimeValue start;
    private final Length length;
    private final List<Occurrence> periods;
    private final Set<Instant> excluded = new HashSet<>();
    private final Zones zones;

    RecurrenceSet(Component master, TimeValue start, Length length, Zones zones) {
        this.component = master;
        this.start = start;
        this.length = length;
        this.zones = zones;
        master.properties("EXDATE")
                .flatMap(line -> TimeValue.all(line, zones))
                .forEach(value -> excluded.add(value.instant()));
        this.periods =
                master.properties("RDATE")
                        .flatMap(line -> Periods.of(line, zones))
                        .filter(period -> excluded.add(period.first()))
                        .toList();
    }

    /**
     * Whether an instance is accepted.
     *
     * @param range instances that do not overlap it need not be tried
     */
    Answer search(TimeRange range, Predicate<Occurrence> accepts, Budget budget) {
        if (periods.stream().anyMatch(accepts)) {
            return Answer.YES;
        }
        ExcludedByRule exceptions = new ExcludedByRule();
        Answer known = exceptions.collect(range, budget);
        Predicate<Occurrence> accepted =
                instance ->
                        !excluded.contains(instance.first())
                                && !exceptions.found.contains(instance.first())
                                && accepts.test(instance);
        if (accepted.test(length.from(start)) || dates().anyMatch(accepted)) {
            return Answer.YES;
        }
        for (ContentLine rule : component.properties("RRULE").toList()) {
            Answer one = search(rule, range, accepted, budget);
            if (one == Answer.YES) {
                return Answer.YES;
            }
            known = one == Answer.UNKNOWN ? Answer.UNKNOWN : known;
        }
        return known;
    }

    private Answer search(
            ContentLine line, TimeRange range, Predicate<Occurrence> accepted, Budget budget) {
        Optional<Until> until = Until.of(line, start.zone());
        LocalWindow window = window(range, until);
        if (window.to().isBefore(start.local())) {
            return Answer.NO;
        }
        Predicate<LocalDateTime> wanted =
                local -> {
                    TimeValue value = start.at(local);
                    return until.map(end -> end.allows(value)).orElse(true)
                            && accepted.test(length.from(value));
                };
        return RuleExpansion.of(line.value(), start.local())
                .map(rule -> rule.search(window, wanted, budget))
                .orElse(Answer.UNKNOWN);
    }

    private LocalWindow window(TimeRange range, Optional<Until> until) {
        LocalDateTime from =
                utc(range.start().orElse(EARLIEST)).minus(SLACK).minus(length.atMost());
        LocalDateTime to = utc(range.end().orElse(LATEST)).plus(SLACK);
        LocalDateTime end = until.map(Until::bound).filter(to::isAfter).orElse(to);
        return new LocalWindow(from, end);
    }

    private static LocalDateTime utc(Instant instant) {
        return Zone.UTC.local(instant);
    }

    private Stream<Occurrence> dates() {
        return component
                .properties("RDATE")
                .flatMap(line ->
                        TextValue.split(line.value(), ',').stream()
                                .flatMap(value -> TimeValue.of(line, value, zones).stream()))
                .map(length::from);
    }

    /** What EXRULEs name within a range. */
    private final class ExcludedByRule {
        private final Set<Instant> found = new HashSet<>();

        /** UNKNOWN where not all that they name is known; else NO. */
        Answer collect(TimeRange range, Budget budget) {
            Answer known = Answer.NO;
            for (ContentLine rule : component.properties("EXRULE").toList()) {
                Answer one = RecurrenceSet.this.search(rule, range, this::remember, budget);
                known = one == Answer.UNKNOWN ? Answer.UNKNOWN : known;
            }
            return known;
        }

        private boolean remember(Occurrence instance) {
            found.add(instance.first());
            return false;
        }
    }
}
