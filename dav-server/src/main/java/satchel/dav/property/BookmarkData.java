package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.store.CollectionKind;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** Ours: a bookmark, in a REPORT; the bytes that were put. */
final class BookmarkData implements Property {
    static final QName NAME = Namespaces.bookmarks("bookmark-data");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Member member
                        && member.collection().kind() == CollectionKind.BOOKMARKS
                ? member.body().map(body -> out -> out.text(body))
                : Optional.empty();
    }
}
