package satchel.dav.report;

import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.dav.http.DavError;
import satchel.dav.property.CalendarTimezone;
import satchel.dav.query.time.Zone;
import satchel.dav.query.time.Zones;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/**
 * In which zone a query reads dates, and times without a zone (RFC 4791 section 7.3, RFC 7809
 * section 3.1.6): the request's, else the calendar's, else UTC.
 */
final class FloatingZone {
    private FloatingZone() {}

    static Zone of(XmlElement query, StoredCollection calendar) {
        Optional<XmlElement> id = query.child(Namespaces.caldav("timezone-id"));
        Optional<XmlElement> asked = query.child(Namespaces.caldav("timezone"));
        if (id.isPresent() && asked.isPresent()) {
            throw DavError.of(400, "timezone and timezone-id exclude each other.");
        }
        if (id.isPresent()) {
            return named(id.get().text());
        }
        if (asked.isPresent()) {
            return zone(asked.get().text())
                    .orElseThrow(() ->
                            DavError.of(
                                    403,
                                    Namespaces.caldav("valid-calendar-data"),
                                    "The query's timezone does not hold one VTIMEZONE."));
        }
        return CalendarTimezone.of(calendar).flatMap(Zones::ofTimezoneProperty).orElse(Zone.UTC);
    }

    /** RFC 7809 section 3.1.6. */
    private static Zone named(String id) {
        return Zones.region(id)
                .orElseThrow(() ->
                        DavError.of(
                                403,
                                Namespaces.caldav("valid-timezone"),
                                "The time zone database knows no " + id + "."));
    }

    private static Optional<Zone> zone(String calendar) {
        try {
            Component read = ContentReader.read(calendar).getFirst();
            return read.components("VTIMEZONE").count() == 1
                    ? Zones.ofTimezoneProperty(read)
                    : Optional.empty();
        } catch (MalformedContentException notACalendar) {
            return Optional.empty();
        }
    }
}
