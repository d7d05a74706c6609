package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.Href;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:add-member (RFC 5995 section 3.2.1): where to POST what the server is to name. */
public final class AddMember implements Property {
    /** The query of that address: without one, a POST to a collection is a bulk request. */
    public static final String QUERY = "add-member";

    static final QName NAME = Namespaces.dav("add-member");
    private static final QName HREF = Namespaces.dav("href");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return resource instanceof DavResource.Database(StoredCollection collection)
                ? Optional.of(out -> out.element(HREF, Href.of(collection.path()) + "?" + QUERY))
                : Optional.empty();
    }
}
