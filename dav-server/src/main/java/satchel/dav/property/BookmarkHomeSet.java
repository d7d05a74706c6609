package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.Address;
import satchel.dav.resource.Home;
import satchel.dav.resource.Href;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** Ours: where a user's collections of bookmarks are. */
final class BookmarkHomeSet implements Property {
    static final QName NAME = Namespaces.bookmarks("bookmark-home-set");
    private static final QName HREF = Namespaces.dav("href");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Place(Address.Principal principal)
                ? Optional.of(out -> out.element(HREF, Href.home(principal.user(), Home.BOOKMARKS)))
                : Optional.empty();
    }
}
