package satchel.dav.report;

import java.io.IOException;
import javax.xml.namespace.QName;
import satchel.dav.property.DavResource;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;

/** Ours: the bookmarks of these addresses, as calendar-multiget is of calendar objects. */
final class BookmarkMultigetReport implements Report {
    private static final QName NAME = Namespaces.bookmarks("bookmark-multiget");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public boolean suits(DavResource resource) {
        return resource.isOf(CollectionKind.BOOKMARKS);
    }

    @Override
    public void answer(ReportContext context) throws IOException {
        Multiget.answer(context);
    }
}
