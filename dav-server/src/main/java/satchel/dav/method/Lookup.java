package satchel.dav.method;

import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.property.DavResource;
import satchel.dav.resource.Address;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ObjectPath;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/** Finds what is at an address. */
final class Lookup {
    private final WorkspaceStore store;

    Lookup(WorkspaceStore store) {
        this.store = store;
    }

    /** 404 if there is nothing. */
    DavResource find(Address address) {
        return switch (address) {
            case Address.Database database ->
                    new DavResource.Database(
                            database(database.path()).orElseThrow(DavError::notFound));
            case Address.Member member -> member(member.path());
            case Address.File _, Address.Nowhere _ -> throw DavError.notFound();
            case Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _ ->
                    new DavResource.Place(address);
        };
    }

    Optional<StoredCollection> database(CollectionPath path) {
        return store.collection(path);
    }

    private DavResource member(ObjectPath path) {
        StoredCollection collection = database(path.collection()).orElseThrow(DavError::notFound);
        return store.row(path)
                .map(row -> new DavResource.Member(collection, row, Optional.empty()))
                .orElseThrow(DavError::notFound);
    }
}
