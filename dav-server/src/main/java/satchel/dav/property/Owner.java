package satchel.dav.property;

import java.util.Optional;
import javax.xml.namespace.QName;
import satchel.dav.resource.Address;
import satchel.dav.resource.Href;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/** DAV:owner (RFC 3744 section 5.1). */
final class Owner implements Property {
    static final QName NAME = Namespaces.dav("owner");
    private static final QName HREF = Namespaces.dav("href");

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return owner(resource).map(owner -> out -> out.element(HREF, Href.principal(owner)));
    }

    private static Optional<String> owner(DavResource resource) {
        return switch (resource) {
            case DavResource.Place(Address.Principal principal) -> Optional.of(principal.user());
            case DavResource.Place(Address.Workspace workspace) -> Optional.of(workspace.user());
            case DavResource.Place(Address.HomeSet home) -> Optional.of(home.user());
            case DavResource.Place _ -> Optional.empty();
            case DavResource.Database(StoredCollection collection) ->
                    Optional.of(collection.path().owner());
            case DavResource.Member member -> Optional.of(member.collection().path().owner());
        };
    }
}
