package satchel.dav.property;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** DAV:current-user-privilege-set (RFC 3744 section 5.4): aggregates and what they are made of. */
final class CurrentUserPrivilegeSet implements Property {
    static final QName NAME = Namespaces.dav("current-user-privilege-set");
    private static final QName PRIVILEGE = Namespaces.dav("privilege");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.of(out -> privileges(Privileges.namesGranted(resource), out));
    }

    private static void privileges(List<QName> granted, XmlWriter out) throws IOException {
        for (QName name : granted) {
            out.open(PRIVILEGE).empty(name).close(PRIVILEGE);
        }
    }
}
