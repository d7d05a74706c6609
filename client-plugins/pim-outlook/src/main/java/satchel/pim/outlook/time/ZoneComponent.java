package satchel.pim.outlook.time;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.TextValue;

/** A zone as a VTIMEZONE (RFC 5545 section 3.6.5). */
public final class ZoneComponent {
    /** A first rule says nothing about when it began; nobody has appointments before. */
    private static final int FIRST_YEAR = 1970;

    private static final DateTimeFormatter OFFSET = DateTimeFormatter.ofPattern("xx");

    private ZoneComponent() {}

    public static Component of(OutlookZone zone) {
        List<Component> observances = new ArrayList<>();
        List<ZoneRule> rules = zone.rules();
        for (int i = 0; i < rules.size(); i++) {
            ZoneRule rule = rules.get(i);
            int from = i == 0 ? FIRST_YEAR : Math.max(FIRST_YEAR, rule.fromYear());
            Optional<Integer> last =
                    i + 1 < rules.size()
                            ? Optional.of(rules.get(i + 1).fromYear() - 1)
                            : Optional.empty();
            ZoneOffset before = i == 0 ? rule.standard() : rules.get(i - 1).standard();
            if (last.isEmpty() || last.get() >= from) {
                add(observances, rule, from, last, before);
            }
        }
        ContentLine name = line("TZID", TextValue.escape(zone.name()));
        return new Component("VTIMEZONE", List.of(name), observances);
    }

    private static void add(
            List<Component> observances,
            ZoneRule rule,
            int from,
            Optional<Integer> last,
            ZoneOffset before) {
        if (rule.changes().isEmpty()) {
            LocalDateTime start = LocalDateTime.of(from, 1, 1, 0, 0);
            observances.add(
                    new Component("STANDARD", lines(start, before, rule.standard()), List.of()));
            return;
        }
        ZoneRule.Changes changes = rule.changes().get();
        observances.add(
                observance(
                        "STANDARD",
                        changes.toStandard(),
                        from,
                        last,
                        rule.daylight(),
                        rule.standard()));
        observances.add(
                observance(
                        "DAYLIGHT",
                        changes.toDaylight(),
                        from,
                        last,
                        rule.standard(),
                        rule.daylight()));
    }

    private static Component observance(
            String name,
            Onset onset,
            int from,
            Optional<Integer> last,
            ZoneOffset before,
            ZoneOffset after) {
        List<ContentLine> lines = new ArrayList<>(lines(onset.in(from), before, after));
        if (onset.isEachYear()) {
            String until =
                    last.map(year -> onset.in(year).minusSeconds(before.getTotalSeconds()))
                            .map(utc -> ";UNTIL=" + OutlookTime.local(utc) + "Z")
                            .orElse("");
            lines.add(line("RRULE", onset.rule() + until));
        }
        return new Component(name, lines, List.of());
    }

    private static List<ContentLine> lines(
            LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        return List.of(
                line("DTSTART", OutlookTime.local(start)),
                line("TZOFFSETFROM", OFFSET.format(before)),
                line("TZOFFSETTO", OFFSET.format(after)));
    }

    private static ContentLine line(String name, String value) {
        return new ContentLine(Optional.empty(), name, List.of(), value);
    }
}
