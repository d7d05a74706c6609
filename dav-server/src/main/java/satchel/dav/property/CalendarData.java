package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** CALDAV:calendar-data (RFC 4791 section 9.6): the bytes that were put. */
final class CalendarData implements Property {
    static final QName NAME = Namespaces.caldav("calendar-data");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Member member
                        && member.collection().kind() == CollectionKind.CALENDAR
                ? member.body().map(body -> out -> out.text(body))
                : Optional.empty();
    }
}
