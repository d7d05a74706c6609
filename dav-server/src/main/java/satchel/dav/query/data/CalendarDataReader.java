package satchel.dav.query.data;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.query.TimeRangeReader;
import satchel.dav.query.time.TimeRange;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/** Reads CALDAV:calendar-data of a REPORT's DAV:prop (RFC 4791 section 9.6). */
public final class CalendarDataReader {
    private static final QName NAME = Namespaces.caldav("calendar-data");
    private static final QName COMP = Namespaces.caldav("comp");
    private static final QName SUPPORTED = Namespaces.caldav("supported-calendar-data");

    private CalendarDataReader() {}

    /**
     * @param prop DAV:prop, or DAV:include
     */
    public static CalendarView read(XmlElement prop) {
        List<XmlElement> asked = prop.children(NAME).toList();
        if (asked.size() > 1) {
            throw DavError.of(400, "calendar-data is asked for more than once.");
        }
        return asked.stream()
                .findFirst()
                .map(CalendarDataReader::view)
                .orElse(CalendarView.AS_STORED);
    }

    private static CalendarView view(XmlElement data) {
        checkType(data);
        Optional<XmlElement> comp = only(data, COMP);
        return new CalendarView(
                comp.map(CompReader::read),
                recurrences(data),
                only(data, Namespaces.caldav("limit-freebusy-set")).map(TimeRangeReader::whole));
    }

    private static CalendarView.Recurrences recurrences(XmlElement data) {
        Optional<TimeRange> expand =
                only(data, Namespaces.caldav("expand")).map(TimeRangeReader::expandable);
        Optional<TimeRange> limit =
                only(data, Namespaces.caldav("limit-recurrence-set")).map(TimeRangeReader::whole);
        if (expand.isPresent() && limit.isPresent()) {
            throw DavError.of(400, "expand and limit-recurrence-set exclude each other.");
        }
        return expand.<CalendarView.Recurrences>map(CalendarView.Recurrences.Expanded::new)
                .or(() -> limit.map(CalendarView.Recurrences.Limited::new))
                .orElseGet(CalendarView.Recurrences.AsStored::new);
    }

    private static void checkType(XmlElement data) {
        String type = data.attribute("content-type").orElse("text/calendar");
        String version = data.attribute("version").orElse("2.0");
        if (!type.strip().toLowerCase(Locale.ROOT).equals("text/calendar")
                || !version.strip().equals("2.0")) {
            throw DavError.of(
                    403,
                    SUPPORTED,
                    "Bodies are text/calendar in version 2.0, not "
                            + type
                            + " in "
                            + version
                            + ".");
        }
    }

    private static Optional<XmlElement> only(XmlElement data, QName name) {
        List<XmlElement> found = data.children(name).toList();
        if (found.size() > 1) {
            throw DavError.of(400, name.getLocalPart() + " stands in calendar-data twice.");
        }
        return found.stream().findFirst();
    }
}
