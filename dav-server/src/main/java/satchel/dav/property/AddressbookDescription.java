package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** CARDDAV:addressbook-description (RFC 6352 section 6.2.1): what its owner set, and no default. */
final class AddressbookDescription implements Property {
    static final QName NAME = Namespaces.carddav("addressbook-description");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.empty();
    }

    @Override
    public Access access() {
        return Access.SETTABLE;
    }
}
