package satchel.dav.property;

import java.time.Instant;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.http.HttpDate;
import satchel.dav.store.FileNode;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:getlastmodified (RFC 4918 section 15.7). */
final class GetLastModified implements Property {
    static final QName NAME = Namespaces.dav("getlastmodified");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return modified(resource).map(when -> out -> out.text(HttpDate.format(when)));
    }

    private static Optional<Instant> modified(DavResource resource) {
        return switch (resource) {
            case DavResource.Member member -> Optional.of(member.row().modified());
            case DavResource.Node(FileNode node) -> CreationDate.known(node.modified());
            // of what is gone nobody knows since when
            case DavResource.AllBookmarks _ -> Optional.empty();
            case DavResource.Place _, DavResource.Database _ -> Optional.empty();
        };
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
