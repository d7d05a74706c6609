package satchel.dav.property;

import java.io.IOException;
import java.util.Optional;
import java.util.TreeSet;
import javax.xml.namespace.QName;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** CALDAV:supported-calendar-component-set (RFC 4791 section 5.2.3). */
final class SupportedCalendarComponentSet implements Property {
    static final QName NAME = Namespaces.caldav("supported-calendar-component-set");
    private static final QName COMP = Namespaces.caldav("comp");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return calendar(resource).map(calendar -> out -> components(calendar, out));
    }

    private static Optional<StoredCollection> calendar(DavResource resource) {
        return resource instanceof DavResource.Database(StoredCollection collection)
                        && collection.kind() == CollectionKind.CALENDAR
                ? Optional.of(collection)
                : Optional.empty();
    }

    private static void components(StoredCollection calendar, XmlWriter out) throws IOException {
        for (String component : new TreeSet<>(calendar.components())) {
            out.empty(COMP, "name", component);
        }
    }
}
