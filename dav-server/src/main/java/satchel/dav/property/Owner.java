package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.Href;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:owner (RFC 3744 section 5.1). */
final class Owner implements Property {
    static final QName NAME = Namespaces.dav("owner");
    private static final QName HREF = Namespaces.dav("href");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource.owner().map(owner -> out -> out.element(HREF, Href.principal(owner)));
    }
}
