package satchel.dav.query.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;

/**
 * Writes what the time zone database knows of a zone as a VTIMEZONE (RFC 5545 section 3.6.5), for
 * clients that set CALDAV:calendar-timezone-id and read CALDAV:calendar-timezone. Earlier than 1970
 * nothing floats.
 */
public final class TimezoneWriter {
    private static final Instant SINCE = Instant.EPOCH;
    private static final int YEARS_OF_A_RULE = 100;

    private final ZoneRules rules;
    private final List<Component> observances = new ArrayList<>();

    private TimezoneWriter(ZoneRules rules) {
        this.rules = rules;
    }

    /** An iCalendar object with the one VTIMEZONE of a name that {@link Zones#region} knows. */
    public static Component calendar(String name) {
        ZoneId id = ZoneId.of(name);
        List<ContentLine> head =
                List.of(line("VERSION", "2.0"), line("PRODID", "-//Satchel//Satchel//EN"));
        return new Component("VCALENDAR", head, List.of(timezone(id)));
    }

    private static Component timezone(ZoneId id) {
        TimezoneWriter writer = new TimezoneWriter(id.getRules());
        writer.beginning();
        writer.history();
        writer.rules.getTransitionRules().forEach(writer::rule);
        return new Component("VTIMEZONE", List.of(line("TZID", id.getId())), writer.observances);
    }

    private void beginning() {
        ZoneOffset offset = rules.getOffset(SINCE);
        add(
                rules.isDaylightSavings(SINCE),
                List.of(offset, offset),
                LocalDateTime.ofInstant(SINCE, offset),
                List.of());
    }

    /** What changed once: transitions between the same offsets are one observance. */
    private void history() {
        Map<List<ZoneOffset>, List<ZoneOffsetTransition>> groups =
                rules.getTransitions().stream()
                        .filter(transition -> transition.getInstant().isAfter(SINCE))
                        .collect(
                                Collectors.groupingBy(
                                        TimezoneWriter::offsets,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        groups.forEach(this::dates);
    }

    private void rule(ZoneOffsetTransitionRule rule) {
        List<ZoneOffsetTransition> transitions =
                IntStream.range(0, YEARS_OF_A_RULE)
                        .mapToObj(n -> rule.createTransition(firstYear() + n))
                        .toList();
        Optional<String> text = YearlyRule.of(transitions);
        if (text.isEmpty()) {
            dates(offsets(transitions.getFirst()), transitions);
            return;
        }
        ZoneOffsetTransition first = transitions.getFirst();
        add(
                isDaylight(first),
                offsets(first),
                first.getDateTimeBefore(),
                List.of(line("RRULE", text.get())));
    }

    /** Rules hold from the year after the last transition that is listed. */
    private int firstYear() {
        List<ZoneOffsetTransition> listed = rules.getTransitions();
        return listed.isEmpty() ? 1970 : listed.getLast().getDateTimeBefore().getYear() + 1;
    }

    private void dates(List<ZoneOffset> offsets, List<ZoneOffsetTransition> transitions) {
        List<ContentLine> others =
                transitions.stream()
                        .skip(1)
                        .map(other -> line("RDATE", local(other.getDateTimeBefore())))
                        .toList();
        ZoneOffsetTransition first = transitions.getFirst();
        add(isDaylight(first), offsets, first.getDateTimeBefore(), others);
    }

    private void add(
            boolean daylight,
            List<ZoneOffset> offsets,
            LocalDateTime start,
            List<ContentLine> more) {
        List<ContentLine> lines = new ArrayList<>();
        lines.add(line("DTSTART", local(start)));
        lines.add(line("TZOFFSETFROM", offset(offsets.getFirst())));
        lines.add(line("TZOFFSETTO", offset(offsets.getLast())));
        lines.addAll(more);
        observances.add(new Component(daylight ? "DAYLIGHT" : "STANDARD", lines, List.of()));
    }

    private boolean isDaylight(ZoneOffsetTransition transition) {
        return rules.isDaylightSavings(transition.getInstant());
    }

    private static List<ZoneOffset> offsets(ZoneOffsetTransition transition) {
        return List.of(transition.getOffsetBefore(), transition.getOffsetAfter());
    }

    private static String local(LocalDateTime time) {
        return TimeForm.write(new TimeValue(time, new Zone.Floating(Zone.UTC), false));
    }

    private static String offset(ZoneOffset offset) {
        String id = offset.getTotalSeconds() == 0 ? "+00:00" : offset.getId();
        return id.replace(":", "");
    }

    private static ContentLine line(String name, String value) {
        return new ContentLine(Optional.empty(), name, List.of(), value);
    }
}
