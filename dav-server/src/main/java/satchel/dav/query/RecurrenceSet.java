package satchel.dav.query;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
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
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Until;
import satchel.dav.query.time.Zones;

/**
 * The starts of all instances of a recurring component: DTSTART, RDATE and RRULE without EXDATE and
 * without those that an override stands for (RFC 5545 section 3.8.5). EXRULE, long deprecated, is
 * not looked at: it could only take instances away.
 */
final class RecurrenceSet {
    /** Wall clocks differ from UTC by up to 14 hours, and a day of theirs has up to 25. */
    private static final Duration SLACK = Duration.ofDays(2);

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

    private final Component component;
    private final TimeValue start;
    private final Length length;
    private final Set<Instant> excluded;
    private final Zones zones;

    RecurrenceSet(
            Component master,
            TimeValue start,
            Length length,
            List<Component> overrides,
            Zones zones) {
        this.component = master;
        this.start = start;
        this.length = length;
        this.zones = zones;
        this.excluded = new HashSet<>();
        Stream<ContentLine> replaced =
                overrides.stream().flatMap(override -> override.properties("RECURRENCE-ID"));
        Stream.concat(master.properties("EXDATE"), replaced)
                .flatMap(line -> TimeValue.all(line, zones))
                .forEach(value -> excluded.add(value.instant()));
    }

    /**
     * Whether an instance is accepted.
     *
     * @param range instances that do not overlap it need not be tried
     */
    Answer search(TimeRange range, Predicate<Occurrence> accepts, Budget budget) {
        Predicate<Occurrence> accepted =
                instance -> !excluded.contains(instance.first()) && accepts.test(instance);
        if (accepted.test(length.from(start)) || dates().anyMatch(accepted)) {
            return Answer.YES;
        }
        Answer answer = Answer.NO;
        for (ContentLine rule : component.properties("RRULE").toList()) {
            Answer one = search(rule, range, accepted, budget);
            if (one == Answer.YES) {
                return Answer.YES;
            }
            answer = one == Answer.UNKNOWN ? Answer.UNKNOWN : answer;
        }
        return answer;
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
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }

    private Stream<Occurrence> dates() {
        return component
                .properties("RDATE")
                .flatMap(line ->
                        TextValue.split(line.value(), ',').stream()
                                .flatMap(value -> date(line, value).stream()));
    }

    /** A value may be a PERIOD, with a length of its own. */
    private Optional<Occurrence> date(ContentLine line, String value) {
        return Periods.of(line, value, zones)
                .or(() -> TimeValue.of(line, value, zones).map(length::from));
    }
}
