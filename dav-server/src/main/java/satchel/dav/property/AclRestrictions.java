package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:acl-restrictions (RFC 3744 section 5.6): nothing is denied, nothing is said in reverse. */
final class AclRestrictions implements Property {
    static final QName NAME = Namespaces.dav("acl-restrictions");
    private static final QName GRANT_ONLY = Namespaces.dav("grant-only");
    private static final QName NO_INVERT = Namespaces.dav("no-invert");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.of(out -> out.empty(GRANT_ONLY).empty(NO_INVERT));
    }
}
