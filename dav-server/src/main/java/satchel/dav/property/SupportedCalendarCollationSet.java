package satchel.dav.property;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.query.Collation;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** CALDAV:supported-collation-set (RFC 4791 section 7.5.1), wherever events can be searched. */
final class SupportedCalendarCollationSet implements Property {
    private static final QName NAME = Namespaces.caldav("supported-collation-set");
    private static final QName COLLATION = Namespaces.caldav("supported-collation");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource.isOf(CollectionKind.CALENDAR)
                ? Optional.of(SupportedCalendarCollationSet::collations)
                : Optional.empty();
    }

    private static void collations(XmlWriter out) throws IOException {
        for (Collation collation : Collation.values()) {
            out.element(COLLATION, collation.token());
        }
    }
}
