package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.store.FileNode;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:getcontentlength (RFC 4918 section 15.4). */
final class GetContentLength implements Property {
    static final QName NAME = Namespaces.dav("getcontentlength");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return switch (resource) {
            case DavResource.Member member ->
                    Optional.of(out -> out.text(Long.toString(member.row().size())));
            case DavResource.Node(FileNode.File file) ->
                    Optional.of(out -> out.text(Long.toString(file.body().size())));
            case DavResource.Node(FileNode.Folder _) -> Optional.empty();
            // is known when it has been made
            case DavResource.AllBookmarks _ -> Optional.empty();
            case DavResource.Place _, DavResource.Database _ -> Optional.empty();
        };
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
