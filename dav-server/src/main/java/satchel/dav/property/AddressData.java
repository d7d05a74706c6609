package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** CARDDAV:address-data (RFC 6352 section 10.4): the bytes that were put. */
final class AddressData implements Property {
    static final QName NAME = Namespaces.carddav("address-data");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Member member
                        && member.collection().kind() == CollectionKind.ADDRESS_BOOK
                ? member.body().map(body -> out -> out.text(body))
                : Optional.empty();
    }
}
