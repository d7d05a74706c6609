package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.Address;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:displayname (RFC 4918 section 15.2): a user's name; on a database what its owner set. */
final class DisplayName implements Property {
    static final QName NAME = Namespaces.dav("displayname");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Place(Address.Principal principal)
                ? Optional.of(out -> out.text(principal.user()))
                : Optional.empty();
    }

    @Override
    public Access access() {
        return Access.SETTABLE;
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
