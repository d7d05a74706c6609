package satchel.dav.method;

import java.util.List;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.dav.http.DavError;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** CALDAV:calendar-timezone is an iCalendar object with one VTIMEZONE (RFC 4791 section 5.2.2). */
final class CalendarTimezone {
    private CalendarTimezone() {}

    static void check(List<PropertyEdit> edits) {
        edits.stream()
                .filter(edit -> edit.name().equals(Namespaces.caldav("calendar-timezone")))
                .flatMap(edit -> edit.element().stream())
                .map(XmlElement::text)
                .filter(text -> !isTimezone(text))
                .findFirst()
                .ifPresent(CalendarTimezone::refuse);
    }

    private static boolean isTimezone(String text) {
        try {
            List<Component> read = ContentReader.read(text);
            return read.size() == 1 && zones(read.getFirst()) == 1;
        } catch (MalformedContentException e) {
            return false;
        }
    }

    private static long zones(Component calendar) {
        return calendar.components("VTIMEZONE").count();
    }

    private static void refuse(String text) {
        throw DavError.of(
                403,
                Namespaces.caldav("valid-calendar-data"),
                "calendar-timezone is to be an iCalendar object with one VTIMEZONE.");
    }
}
