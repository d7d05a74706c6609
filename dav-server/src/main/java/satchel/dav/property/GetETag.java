package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.store.FileNode;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:getetag (RFC 4918 section 15.6). */
final class GetETag implements Property {
    static final QName NAME = Namespaces.dav("getetag");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return switch (resource) {
            case DavResource.Member member ->
                    Optional.of(out -> out.text(member.row().etag().quoted()));
            case DavResource.AllBookmarks(StoredCollection collection, BookmarkForm form) ->
                    Optional.of(out -> out.text(AllBookmarksTag.of(collection, form).quoted()));
            case DavResource.Node(FileNode.File file) ->
                    Optional.of(out -> out.text(file.etag().quoted()));
            case DavResource.Node(FileNode.Folder _) -> Optional.empty();
            case DavResource.Place _, DavResource.Database _ -> Optional.empty();
        };
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
