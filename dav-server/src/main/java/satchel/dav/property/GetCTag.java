package satchel.dav.property;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javax.xml.namespace.QName;
import satchel.dav.resource.Address;
import satchel.dav.store.StoredCollection;
import satchel.dav.xml.Namespaces;
import satchel.dav.xml.XmlContent;

/**
 * CS:getctag (calendarserver-ctag): of a database the same string as DAV:sync-token; of a home set
 * one for all that is in it.
 */
final class GetCTag implements Property {
    static final QName NAME = Namespaces.calendarServer("getctag");

    private final Function<Address.HomeSet, List<StoredCollection>> databases;

    GetCTag(Function<Address.HomeSet, List<StoredCollection>> databases) {
        this.databases = databases;
    }

    @Override
    public QName name() {
        return NAME;
    }

    @Override
    public Optional<XmlContent> value(DavResource resource, String user) {
        return switch (resource) {
            case DavResource.Place(Address.HomeSet home) ->
                    Optional.of(out -> out.text(HomeTag.of(databases.apply(home))));
            case DavResource.Database(StoredCollection collection) ->
                    Optional.of(out -> out.text(SyncTokenProperty.of(collection)));
            case DavResource.Place _,
                    DavResource.Node _,
                    DavResource.Member _,
                    DavResource.AllBookmarks _ ->
                    Optional.empty();
        };
    }
}
