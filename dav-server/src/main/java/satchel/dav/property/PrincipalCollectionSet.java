package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.Address;
import satchel.dav.resource.Href;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:principal-collection-set (RFC 3744 section 5.8). */
final class PrincipalCollectionSet implements Property {
    static final QName NAME = Namespaces.dav("principal-collection-set");
    private static final QName HREF = Namespaces.dav("href");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.of(out -> out.element(HREF, Href.of(new Address.Principals())));
    }
}
