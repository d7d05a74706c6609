package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.store.FileNode;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:getcontenttype (RFC 4918 section 15.5). */
final class GetContentType implements Property {
    static final QName NAME = Namespaces.dav("getcontenttype");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return switch (resource) {
            case DavResource.Member member ->
                    Optional.of(out -> out.text(MediaTypes.of(member.collection().kind())));
            case DavResource.AllBookmarks all ->
                    Optional.of(out -> out.text(all.form().mediaType()));
            case DavResource.Node(FileNode.File file) ->
                    Optional.of(out -> out.text(file.mediaType()));
            case DavResource.Node(FileNode.Folder _) -> Optional.empty();
            case DavResource.Place _, DavResource.Database _ -> Optional.empty();
        };
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
