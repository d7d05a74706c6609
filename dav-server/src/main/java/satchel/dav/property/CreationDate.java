package satchel.dav.property;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:creationdate (RFC 4918 section 15.1), known of databases. */
final class CreationDate implements Property {
    static final QName NAME = Namespaces.dav("creationdate");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database database
                ? Optional.of(out -> out.text(date(database.collection().created())))
                : Optional.empty();
    }

    private static String date(Instant created) {
        return created.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    @Override
    public Listing listing() {
        return Listing.IN_ALLPROP;
    }
}
