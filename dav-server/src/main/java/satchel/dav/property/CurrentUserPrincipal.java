package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.Href;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/**
 * DAV:current-user-principal (RFC 5397), at every address: some clients look only where they are
 * told.
 */
final class CurrentUserPrincipal implements Property {
    static final QName NAME = Namespaces.dav("current-user-principal");
    private static final QName HREF = Namespaces.dav("href");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.of(out -> out.element(HREF, Href.principal(user)));
    }
}
