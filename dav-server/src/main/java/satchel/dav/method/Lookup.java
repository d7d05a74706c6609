package satchel.dav.method;

import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.property.DavResource;
import satchel.dav.resource.Address;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.ObjectPath;
import satchel.dav.store.FileStore;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/** Finds what is at an address. */
final class Lookup {
    private final WorkspaceStore store;
    private final FileStore files;

    Lookup(WorkspaceStore store, FileStore files) {
        this.store = store;
        this.files = files;
    }

    /** 404 if there is nothing. */
    DavResource find(Address address) {
        return at(address).orElseThrow(DavError::notFound);
    }

    Optional<DavResource> at(Address address) {
        return switch (address) {
            case Address.Database database ->
                    database(database.path()).map(DavResource.Database::new);
            case Address.Member member -> member(member.path());
            case Address.AllBookmarks(CollectionPath path, BookmarkForm form) ->
                    database(path).map(database -> new DavResource.AllBookmarks(database, form));
            case Address.File(FilePath path) -> files.node(path).map(DavResource.Node::new);
            case Address.Upload _, Address.Nowhere _ -> Optional.empty();
            case Address.Root _,
                    Address.Dav _,
                    Address.Principals _,
                    Address.Principal _,
                    Address.Users _,
                    Address.Workspace _,
                    Address.HomeSet _ ->
                    Optional.of(new DavResource.Place(address));
        };
    }

    Optional<StoredCollection> database(CollectionPath path) {
        return store.collection(path);
    }

    private Optional<DavResource> member(ObjectPath path) {
        return database(path.collection())
                .flatMap(collection -> store.row(path).map(row -> member(collection, row)));
    }

    private static DavResource member(StoredCollection collection, ObjectRow row) {
        return new DavResource.Member(collection, row, Optional.empty());
    }
}
