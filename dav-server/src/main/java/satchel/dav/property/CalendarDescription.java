package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** CALDAV:calendar-description (RFC 4791 section 5.2.1): what its owner set, and no default. */
final class CalendarDescription implements Property {
    private static final QName NAME = Namespaces.caldav("calendar-description");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.empty();
    }

    @Override
    public Access access() {
        return Access.SETTABLE;
    }
}
