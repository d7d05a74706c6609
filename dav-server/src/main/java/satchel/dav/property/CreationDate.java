package satchel.dav.property;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.store.FileNode;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:creationdate (RFC 4918 section 15.1), known of databases, files and folders. */
final class CreationDate implements Property {
    static final QName NAME = Namespaces.dav("creationdate");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return created(resource).map(when -> out -> out.text(date(when)));
    }

    private static Optional<Instant> created(DavResource resource) {
        return switch (resource) {
            case DavResource.Database database -> Optional.of(database.collection().created());
            case DavResource.Node(FileNode node) -> known(node.created());
            case DavResource.Place _, DavResource.Member _, DavResource.AllBookmarks _ ->
                    Optional.empty();
        };
    }

    /** The root of a tree that nobody has used has no past. */
    static Optional<Instant> known(Instant when) {
        return Optional.of(when).filter(found -> !found.equals(Instant.EPOCH));
    }

    private static String date(Instant created) {
        return created.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
