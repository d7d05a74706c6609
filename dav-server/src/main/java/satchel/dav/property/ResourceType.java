package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.Address;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.FileNode;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:resourcetype (RFC 4918 section 15.9). */
final class ResourceType implements Property {
    static final QName NAME = Namespaces.dav("resourcetype");
    private static final QName COLLECTION = Namespaces.dav("collection");
    private static final QName PRINCIPAL = Namespaces.dav("principal");
    private static final QName CALENDAR = Namespaces.caldav("calendar");
    private static final QName ADDRESSBOOK = Namespaces.carddav("addressbook");
    private static final QName BOOKMARKS = Namespaces.bookmarks("bookmarks");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return Optional.of(
                switch (resource) {
                    case DavResource.Place place -> place(place.address());
                    case DavResource.Database database -> database(database.collection().kind());
                    case DavResource.Node(FileNode.Folder _) -> out -> out.empty(COLLECTION);
                    case DavResource.Node(FileNode.File _) -> XmlContent.EMPTY;
                    case DavResource.Member _, DavResource.AllBookmarks _ -> XmlContent.EMPTY;
                });
    }

    private static XmlContent place(Address address) {
        return address instanceof Address.Principal
                ? out -> out.empty(PRINCIPAL)
                : out -> out.empty(COLLECTION);
    }

    private static XmlContent database(CollectionKind kind) {
        QName type =
                switch (kind) {
                    case CALENDAR -> CALENDAR;
                    case ADDRESS_BOOK -> ADDRESSBOOK;
                    case BOOKMARKS -> BOOKMARKS;
                };
        return out -> out.empty(COLLECTION).empty(type);
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
