package satchel.dav.property;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.Address;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** DAV:current-user-privilege-set (RFC 3744 section 5.4): what a method would not refuse. */
final class CurrentUserPrivilegeSet implements Property {
    static final QName NAME = Namespaces.dav("current-user-privilege-set");
    private static final QName PRIVILEGE = Namespaces.dav("privilege");
    private static final QName READ = Namespaces.dav("read");
    private static final QName OWN = Namespaces.dav("read-current-user-privilege-set");
    private static final QName WRITE = Namespaces.dav("write");
    private static final QName PROPERTIES = Namespaces.dav("write-properties");
    private static final QName CONTENT = Namespaces.dav("write-content");
    private static final QName BIND = Namespaces.dav("bind");
    private static final QName UNBIND = Namespaces.dav("unbind");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.of(out -> privileges(granted(resource), out));
    }

    private static List<QName> granted(DavResource resource) {
        return switch (resource) {
            case DavResource.Place(Address.HomeSet _) -> List.of(READ, OWN, BIND, UNBIND);
            case DavResource.Place _ -> List.of(READ, OWN);
            case DavResource.Database _ ->
                    List.of(READ, OWN, WRITE, PROPERTIES, CONTENT, BIND, UNBIND);
            case DavResource.Member _ -> List.of(READ, OWN, CONTENT);
        };
    }

    private static void privileges(List<QName> granted, XmlWriter out) throws IOException {
        for (QName name : granted) {
            out.open(PRIVILEGE).empty(name).close(PRIVILEGE);
        }
    }
}
