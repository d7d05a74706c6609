package satchel.dav.property;

import java.io.IOException;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;
import satchel.dav.xml.XmlWriter;

/** CARDDAV:supported-address-data (RFC 6352 section 6.2.2). */
final class SupportedAddressData implements Property {
    static final QName NAME = Namespaces.carddav("supported-address-data");
    private static final QName TYPE = Namespaces.carddav("address-data-type");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database(StoredCollection collection)
                        && collection.kind() == CollectionKind.ADDRESS_BOOK
                ? Optional.of(SupportedAddressData::types)
                : Optional.empty();
    }

    private static void types(XmlWriter out) throws IOException {
        out.empty(TYPE, "content-type", "text/vcard", "version", "3.0");
        out.empty(TYPE, "content-type", "text/vcard", "version", "4.0");
    }
}
