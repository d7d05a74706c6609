package satchel.dav.property;

import java.util.Optional;
import satchel.dav.resource.Address;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.FileNode;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.StoredCollection;

/** What is at an address, as far as properties need to know it. */
public sealed interface DavResource {
    default Address at() {
        return switch (this) {
            case Place(Address address) -> address;
            case Database(StoredCollection collection) -> new Address.Database(collection.path());
            case AllBookmarks(StoredCollection collection, BookmarkForm form) ->
                    new Address.AllBookmarks(collection.path(), form);
            case Node(FileNode node) -> new Address.File(node.path());
            case Member member ->
                    new Address.Member(member.collection().path().object(member.row().name()));
        };
    }

    /** A part of the address space that is always there: the root, a principal, a home set. */
    record Place(Address address) implements DavResource {}

    /** A calendar, an address book or a collection of bookmarks. */
    record Database(StoredCollection collection) implements DavResource {}

    /** A file or a folder of the file tree. */
    record Node(FileNode node) implements DavResource {}

    /** All bookmarks of a collection, as the server shows them in one file. */
    record AllBookmarks(StoredCollection collection, BookmarkForm form) implements DavResource {}

    /**
     * A calendar object, an address object or a bookmark.
     *
     * @param body where it has been read: the data properties are about it
     */
    @SuppressWarnings("ArrayRecordComponent") // bytes are streamed out, never compared
    record Member(StoredCollection collection, ObjectRow row, Optional<byte[]> body)
            implements DavResource {}

    /** Whose it is; what leads to everybody's is nobody's. */
    default Optional<String> owner() {
        return switch (this) {
            case Place(Address.Principal principal) -> Optional.of(principal.user());
            case Place(Address.Workspace workspace) -> Optional.of(workspace.user());
            case Place(Address.HomeSet home) -> Optional.of(home.user());
            case Place(Address.File file) -> Optional.of(file.path().owner());
            case Place _ -> Optional.empty();
            case Database(StoredCollection collection) -> Optional.of(collection.path().owner());
            case AllBookmarks all -> Optional.of(all.collection().path().owner());
            case Node(FileNode node) -> Optional.of(node.path().owner());
            case Member member -> Optional.of(member.collection().path().owner());
        };
    }

    /** Whether it is a database of that kind or an object of one. */
    default boolean isOf(CollectionKind kind) {
        return switch (this) {
            case Place _, Node _, AllBookmarks _ -> false;
            case Database(StoredCollection collection) -> collection.kind() == kind;
            case Member member -> member.collection().kind() == kind;
        };
    }
}
