package satchel.dav.report;

import java.util.Locale;
import java.util.Set;
import javax.xml.namespace.QName;
import satchel.dav.http.DavError;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlElement;

/**
 * What a client wants of a calendar object (RFC 4791 section 9.6). Bodies go out as they came in;
 * more than asked for does no harm, so a choice of properties is let pass, but expanded recurrences
 * would be another answer than the one asked for. Cards: {@link AddressDataRequest}.
 */
final class DataRequests {
    private static final QName CALENDAR_DATA = Namespaces.caldav("calendar-data");

    private DataRequests() {}

    static void check(XmlElement body) {
        body.children(Namespaces.dav("prop"))
                .flatMap(XmlElement::children)
                .forEach(DataRequests::checkOne);
    }

    private static void checkOne(XmlElement property) {
        if (property.name().equals(CALENDAR_DATA)) {
            checkType(
                    property,
                    Set.of("text/calendar"),
                    Namespaces.caldav("supported-calendar-data"));
            if (property.child(Namespaces.caldav("expand")).isPresent()) {
                throw DavError.of(
                        403,
                        Namespaces.caldav("supported-calendar-data"),
                        "Recurrences are not expanded; ask for calendar-data without expand.");
            }
        }
    }

    private static void checkType(XmlElement property, Set<String> known, QName precondition) {
        property.attribute("content-type")
                .filter(type -> !known.contains(type.strip().toLowerCase(Locale.ROOT)))
                .ifPresent(type -> {
                    throw DavError.of(403, precondition, "Bodies are not available as " + type);
                });
    }
}
