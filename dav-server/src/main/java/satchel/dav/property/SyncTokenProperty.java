package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.SyncToken;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:sync-token (RFC 6578 section 4). */
final class SyncTokenProperty implements Property {
    static final QName NAME = Namespaces.dav("sync-token");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database database
                ? Optional.of(out -> out.text(of(database.collection())))
                : Optional.empty();
    }

    static String of(StoredCollection collection) {
        return new SyncToken(collection.id(), collection.change()).uri();
    }
}
