package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.Address;
import satchel.dav.resource.Href;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/**
 * CALDAV:calendar-user-address-set (RFC 6638 section 2.4.1): the principal itself, as nothing else
 * is known.
 */
final class CalendarUserAddressSet implements Property {
    static final QName NAME = Namespaces.caldav("calendar-user-address-set");
    private static final QName HREF = Namespaces.dav("href");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Place(Address.Principal principal)
                ? Optional.of(out -> out.element(HREF, Href.principal(principal.user())))
                : Optional.empty();
    }
}
