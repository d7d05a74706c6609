package satchel.dav.query.time;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.dav.query.recurrence.Budget;
import satchel.dav.query.recurrence.LocalWindow;
import satchel.dav.query.recurrence.RuleExpansion;

/**
 * STANDARD or DAYLIGHT of a VTIMEZONE. Its moments are wall clock times by the offset that holds
 * before them.
 */
record Observance(
        LocalDateTime first,
        ZoneOffset from,
        ZoneOffset to,
        Optional<RuleExpansion> rule,
        Optional<Until> until,
        List<LocalDateTime> dates) {
    private static final Zones NO_ZONES =
            new Zones(new Component("VCALENDAR", List.of(), List.of()), Zone.UTC);

    static Optional<Observance> of(Component component) {
        Optional<LocalDateTime> first =
                component
                        .property("DTSTART")
                        .flatMap(line -> TimeValue.of(line, NO_ZONES))
                        .map(TimeValue::local);
        Optional<ZoneOffset> from = component.property("TZOFFSETFROM").flatMap(Observance::offset);
        Optional<ZoneOffset> to = component.property("TZOFFSETTO").flatMap(Observance::offset);
        if (first.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        Optional<ContentLine> rule = component.property("RRULE");
        return Optional.of(
                new Observance(
                        first.get(),
                        from.get(),
                        to.get(),
                        rule.flatMap(line -> RuleExpansion.of(line.value(), first.get())),
                        rule.flatMap(line -> Until.of(line, new Zone.Region(from.get()))),
                        component
                                .properties("RDATE")
                                .flatMap(line -> TimeValue.all(line, NO_ZONES))
                                .map(TimeValue::local)
                                .toList()));
    }

    /** Those that stand there. */
    Stream<LocalDateTime> listedOnsets() {
        return Stream.concat(Stream.of(first), dates.stream());
    }

    /** Those of the rule that can rule a moment of the year: its own and the last before it. */
    Stream<LocalDateTime> ruledOnsets(int year, Budget budget) {
        List<LocalDateTime> onsets = new ArrayList<>();
        LocalDateTime yearEnd = LocalDateTime.of(year, 12, 31, 23, 59, 59);
        LocalDateTime to =
                until.map(Until::bound).filter(end -> end.isBefore(yearEnd)).orElse(yearEnd);
        LocalWindow window = new LocalWindow(to.minusYears(2), to);
        rule.ifPresent(expansion -> expansion.search(window, onset -> !onsets.add(onset), budget));
        onsets.removeIf(onset -> until.isPresent() && !until.get().allows(valueOf(onset)));
        return onsets.stream();
    }

    private TimeValue valueOf(LocalDateTime onset) {
        return new TimeValue(onset, new Zone.Region(from), false);
    }

    /** {@code +0100}, {@code -0330} or {@code +013015}. */
    private static Optional<ZoneOffset> offset(ContentLine line) {
        try {
            return Optional.of(ZoneOffset.of(line.value().strip()));
        } catch (DateTimeException notAnOffset) {
            return Optional.empty();
        }
    }
}
