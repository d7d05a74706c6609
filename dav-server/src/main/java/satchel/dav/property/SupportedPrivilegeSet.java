package satchel.dav.property;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** DAV:supported-privilege-set (RFC 3744 section 5.3). None of them is abstract. */
final class SupportedPrivilegeSet implements Property {
    static final QName NAME = Namespaces.dav("supported-privilege-set");
    private static final QName SUPPORTED = Namespaces.dav("supported-privilege");
    private static final QName PRIVILEGE = Namespaces.dav("privilege");
    private static final QName DESCRIPTION = Namespaces.dav("description");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.of(out -> tree(Privileges.of(resource), out));
    }

    private static void tree(Privilege privilege, XmlWriter out) throws IOException {
        out.open(SUPPORTED).open(PRIVILEGE).empty(privilege.name()).close(PRIVILEGE);
        out.open(DESCRIPTION, "xml:lang", "en").text(privilege.description()).close(DESCRIPTION);
        for (Privilege part : privilege.parts()) {
            tree(part, out);
        }
        out.close(SUPPORTED);
    }
}
