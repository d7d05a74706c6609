package satchel.dav.property;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.query.Collation;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** CARDDAV:supported-collation-set (RFC 6352 section 8.3.1), wherever cards can be searched. */
final class SupportedCollationSet implements Property {
    static final QName NAME = Namespaces.carddav("supported-collation-set");
    private static final QName COLLATION = Namespaces.carddav("supported-collation");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource.isOf(CollectionKind.ADDRESS_BOOK)
                ? Optional.of(SupportedCollationSet::collations)
                : Optional.empty();
    }

    private static void collations(XmlWriter out) throws IOException {
        for (Collation collation : Collation.values()) {
            out.element(COLLATION, collation.token());
        }
    }
}
