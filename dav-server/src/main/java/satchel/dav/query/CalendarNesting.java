package satchel.dav.query;

import java.util.Map;
import java.util.Set;

/**
 * What iCalendar has within what (RFC 5545 section 3.6 and 3.8): a filter that asks for a VEVENT in
 * a VTODO, or for the date of a SUMMARY, is no valid one (RFC 4791 section 7.8).
 */
final class CalendarNesting {
    private static final Map<String, Set<String>> WITHIN =
            Map.of(
                    "VEVENT", Set.of("VCALENDAR"),
                    "VTODO", Set.of("VCALENDAR"),
                    "VJOURNAL", Set.of("VCALENDAR"),
                    "VFREEBUSY", Set.of("VCALENDAR"),
                    "VTIMEZONE", Set.of("VCALENDAR"),
                    "VALARM", Set.of("VEVENT", "VTODO"),
                    "STANDARD", Set.of("VTIMEZONE"),
                    "DAYLIGHT", Set.of("VTIMEZONE"),
                    "VCALENDAR", Set.of());

    private static final Set<String> TIMED =
            Set.of("VEVENT", "VTODO", "VJOURNAL", "VFREEBUSY", "VALARM");

    private static final Set<String> NEVER_DATES =
            Set.of(
                    "ACTION",
                    "ATTACH",
                    "ATTENDEE",
                    "CALSCALE",
                    "CATEGORIES",
                    "CLASS",
                    "COMMENT",
                    "CONTACT",
                    "DESCRIPTION",
                    "DURATION",
                    "EXRULE",
                    "GEO",
                    "LOCATION",
                    "METHOD",
                    "ORGANIZER",
                    "PERCENT-COMPLETE",
                    "PRIORITY",
                    "PRODID",
                    "RELATED-TO",
                    "REPEAT",
                    "REQUEST-STATUS",
                    "RESOURCES",
                    "RRULE",
                    "SEQUENCE",
                    "STATUS",
                    "SUMMARY",
                    "TRANSP",
                    "TZID",
                    "TZNAME",
                    "TZOFFSETFROM",
                    "TZOFFSETTO",
                    "TZURL",
                    "UID",
                    "URL",
                    "VERSION");

    private CalendarNesting() {}

    /** What nobody here knows may be anywhere. */
    static boolean mayBe(String component, String within) {
        Set<String> places = WITHIN.get(component);
        return places == null || !WITHIN.containsKey(within) || places.contains(within);
    }

    static boolean isKnown(String component) {
        return WITHIN.containsKey(component);
    }

    /** Whether RFC 4791 section 9.9 has a table for it. */
    static boolean hasTime(String component) {
        return TIMED.contains(component);
    }

    static boolean mayBeDate(String property) {
        return !NEVER_DATES.contains(property);
    }
}
