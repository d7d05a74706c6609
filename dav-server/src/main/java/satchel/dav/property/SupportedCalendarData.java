package satchel.dav.property;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** CALDAV:supported-calendar-data (RFC 4791 section 5.2.4). */
final class SupportedCalendarData implements Property {
    static final QName NAME = Namespaces.caldav("supported-calendar-data");
    private static final QName TYPE = Namespaces.caldav("calendar-data");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database(StoredCollection collection)
                        && collection.kind() == CollectionKind.CALENDAR
                ? Optional.of(SupportedCalendarData::types)
                : Optional.empty();
    }

    private static void types(XmlWriter out) throws IOException {
        out.empty(TYPE, "content-type", "text/calendar", "version", "2.0");
    }
}
