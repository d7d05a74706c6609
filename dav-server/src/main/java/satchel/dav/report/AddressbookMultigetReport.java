package satchel.dav.report;

import java.io.IOException;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;

/** CARDDAV:addressbook-multiget (RFC 6352 section 8.7). */
final class AddressbookMultigetReport implements Report {
    private static final QName NAME = Namespaces.carddav("addressbook-multiget");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return resource.isOf(CollectionKind.ADDRESS_BOOK);
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        Multiget.answer(context);
    }
}
