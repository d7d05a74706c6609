package satchel.dav.method;

import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.ContentWriter;
import satchel.content.line.MalformedContentException;
import satchel.dav.http.DavError;
import satchel.dav.query.time.TimezoneWriter;
import satchel.dav.query.time.Zones;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;
import satchel.dav.xml.XmlText;

/**
 * CALDAV:calendar-timezone is an iCalendar object with one VTIMEZONE (RFC 4791 section 5.2.2).
 * Setting CALDAV:calendar-timezone-id sets it to that zone, so that the two always agree (RFC 7809
 * section 3.1.5).
 */
final class CalendarTimezone {
    private static final QName TIMEZONE = Namespaces.caldav("calendar-timezone");
    private static final QName ID = Namespaces.caldav("calendar-timezone-id");

    private CalendarTimezone() {}

    static void check(List<PropertyEdit> edits) {
        if (texts(edits, TIMEZONE).stream().anyMatch(text -> !isTimezone(text))) {
            throw DavError.of(
                    403,
                    Namespaces.caldav("valid-calendar-data"),
                    "calendar-timezone is to be an iCalendar object with one VTIMEZONE.");
        }
        if (texts(edits, ID).stream().anyMatch(id -> Zones.region(id).isEmpty())) {
            throw DavError.of(
                    403,
                    Namespaces.caldav("valid-timezone"),
                    "calendar-timezone-id is to be a name of the time zone database.");
        }
    }

    private static List<String> texts(List<PropertyEdit> edits, QName name) {
        return edits.stream()
                .filter(edit -> edit.name().equals(name))
                .flatMap(edit -> edit.element().stream())
                .map(XmlElement::text)
                .toList();
    }

    private static boolean isTimezone(String text) {
        try {
            List<Component> read = ContentReader.read(text);
            return read.size() == 1 && read.getFirst().components("VTIMEZONE").count() == 1;
        } catch (MalformedContentException e) {
            return false;
        }
    }

    /** The same edit of what is stored. */
    static PropertyEdit stored(PropertyEdit edit) {
        return edit.name().equals(ID)
                ? new PropertyEdit(
                        TIMEZONE, edit.element().map(CalendarTimezone::described), edit.lang())
                : edit;
    }

    private static XmlElement described(XmlElement id) {
        String timezone = ContentWriter.write(TimezoneWriter.calendar(id.text()));
        return new XmlElement(TIMEZONE, Map.of(), List.of(new XmlText(timezone)));
    }
}
