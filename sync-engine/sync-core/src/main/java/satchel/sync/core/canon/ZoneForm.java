package satchel.sync.core.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.TextValue;

/** The canonical form of a VTIMEZONE: when its clocks are set, and to what. */
final class ZoneForm {
    private static final Set<String> SAYING =
            Set.of("DTSTART", "RRULE", "RDATE", "TZOFFSETFROM", "TZOFFSETTO");

    private ZoneForm() {}

    /** Nothing where the name says it all, or no time of the calendar names it. */
    static Optional<String> of(Component zone, Component calendar) {
        Optional<String> tzid =
                zone.property("TZID").map(line -> TextValue.unescape(line.value()).strip());
        return tzid.filter(name -> !ZoneName.isKnown(ZoneName.of(name)))
                .filter(name -> names(calendar, name))
                .map(name -> form(name, zone));
    }

    private static String form(String name, Component zone) {
        List<String> observances = new ArrayList<>();
        for (Component observance : zone.components()) {
            List<String> lines = new ArrayList<>();
            for (ContentLine line : observance.properties()) {
                if (SAYING.contains(line.name())) {
                    lines.addAll(PropertyForm.of(line, CalendarRules.of(line)));
                }
            }
            lines.sort(null);
            observances.add(Lines.component(observance.name(), lines, List.of()));
        }
        observances.sort(null);
        return Lines.component("VTIMEZONE", List.of("TZID:" + name), observances);
    }

    private static boolean names(Component component, String tzid) {
        return component.properties().stream()
                        .anyMatch(line -> line.parameter("TZID").filter(tzid::equals).isPresent())
                || component.components().stream().anyMatch(inner -> names(inner, tzid));
    }
}
