package satchel.dav.property;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/**
 * DAV:acl (RFC 3744 section 5.5): one entry that nobody can change. What is somebody's is its
 * owner's alone; what leads there is for all who are signed in.
 */
final class Acl implements Property {
    static final QName NAME = Namespaces.dav("acl");
    private static final QName ACE = Namespaces.dav("ace");
    private static final QName PRINCIPAL = Namespaces.dav("principal");
    private static final QName PROPERTY = Namespaces.dav("property");
    private static final QName OWNER = Namespaces.dav("owner");
    private static final QName AUTHENTICATED = Namespaces.dav("authenticated");
    private static final QName GRANT = Namespaces.dav("grant");
    private static final QName PRIVILEGE = Namespaces.dav("privilege");
    private static final QName PROTECTED = Namespaces.dav("protected");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.of(out -> entry(resource, out));
    }

    private static void entry(DavResource resource, XmlWriter out) throws IOException {
        out.open(ACE).open(PRINCIPAL);
        if (resource.owner().isPresent()) {
            out.open(PROPERTY).empty(OWNER).close(PROPERTY);
        } else {
            out.empty(AUTHENTICATED);
        }
        out.close(PRINCIPAL).open(GRANT);
        for (Privilege granted : Privileges.granted(resource).toList()) {
            out.open(PRIVILEGE).empty(granted.name()).close(PRIVILEGE);
        }
        out.close(GRANT).empty(PROTECTED).close(ACE);
    }
}
