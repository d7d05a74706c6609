package satchel.sync.core.canon;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;

/**
 * The canonical form of iCalendar. Of the zones, only those that nobody else knows are in it: for
 * the others each time names its TZID, and two programs never write the same VTIMEZONE for it.
 */
final class CalendarForm {
    /** About the file, or about when and by whom it was written. */
    private static final Set<String> NOISE =
            Set.of(
                    "PRODID",
                    "VERSION",
                    "METHOD",
                    "CALSCALE",
                    "DTSTAMP",
                    "LAST-MODIFIED",
                    "CREATED",
                    "SEQUENCE",
                    "X-MOZ-GENERATION",
                    "X-LIC-ERROR",
                    "X-EVOLUTION-ALARM-UID",
                    "X-EVOLUTION-CALDAV-HREF",
                    "X-EVOLUTION-CALDAV-ETAG");

    /** What RFC 7986 and older programs say of a whole calendar says nothing of one object. */
    private static final Set<String> OF_THE_WHOLE =
            Set.of(
                    "NAME",
                    "DESCRIPTION",
                    "COLOR",
                    "IMAGE",
                    "SOURCE",
                    "URL",
                    "REFRESH-INTERVAL",
                    "X-WR-CALNAME",
                    "X-WR-CALDESC",
                    "X-WR-TIMEZONE",
                    "X-WR-RELCALID",
                    "X-PUBLISHED-TTL",
                    "X-APPLE-CALENDAR-COLOR");

    /** Thunderbird makes up a master for overrides that have none, and says so. */
    private static final String FAKED = "X-MOZ-FAKED-MASTER";

    private static final int MEMBER_DEPTH = 1;

    private CalendarForm() {}

    static String of(List<Component> calendars) {
        TreeSet<String> forms = new TreeSet<>();
        calendars.forEach(calendar -> forms.add(component(calendar, 0)));
        return String.join("", forms);
    }

    /** {@code depth} counts from the calendar, which is 0. */
    static String component(Component component, int depth) {
        List<String> lines = new ArrayList<>();
        for (ContentLine property : component.properties()) {
            if (!isNoise(property, depth)) {
                lines.addAll(PropertyForm.of(property, CalendarRules.of(property)));
            }
        }
        lines.sort(null);
        List<String> inner = new ArrayList<>();
        for (Component child : component.components()) {
            if (child.name().equals("VTIMEZONE")) {
                ZoneForm.of(child, component).ifPresent(inner::add);
            } else if (child.property(FAKED).isEmpty()) {
                inner.add(component(child, depth + 1));
            }
        }
        inner.sort(null);
        return Lines.component(component.name(), lines, inner);
    }

    /** The UID of an event says which it is; the UID of an alarm is its content. */
    private static boolean isNoise(ContentLine property, int depth) {
        return NOISE.contains(property.name())
                || depth == 0 && OF_THE_WHOLE.contains(property.name())
                || depth == MEMBER_DEPTH && property.name().equals("UID");
    }
}
