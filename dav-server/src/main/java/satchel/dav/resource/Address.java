package satchel.dav.resource;

import java.util.List;

/** A place in the server's address space (ARCHITECTURE.md). Whether anything is there is open. */
public sealed interface Address {
    /** The server's root, where simple clients begin to look. */
    record Root() implements Address {}

    /** {@code /dav/}. */
    record Dav() implements Address {}

    /** {@code /dav/principals/}. */
    record Principals() implements Address {}

    /** {@code /dav/principals/USER/} (RFC 3744 section 2). */
    record Principal(String user) implements Address {}

    /** {@code /dav/users/}. */
    record Users() implements Address {}

    /** {@code /dav/users/USER/}: the workspace. */
    record Workspace(String user) implements Address {}

    /** {@code /dav/users/USER/calendars/} and its like: a home set. */
    record HomeSet(String user, Home home) implements Address {}

    /** A calendar, an address book or a collection of bookmarks. */
    record Database(CollectionPath path) implements Address {}

    /** A calendar object, an address object or a bookmark. */
    record Member(ObjectPath path) implements Address {}

    /** All bookmarks of a collection in one file, which the server makes and nobody writes. */
    record AllBookmarks(CollectionPath path, BookmarkForm form) implements Address {}

    /** A file or a folder of the user's file tree; {@code /dav/users/USER/files/} is its root. */
    record File(FilePath path) implements Address {}

    /** {@code /dav/users/USER/uploads/NAME}: a PUT of a file that comes in parts. */
    record Upload(UploadPath path) implements Address {}

    /** Nothing is and nothing can be here. */
    record Nowhere(List<String> segments) implements Address {
        public Nowhere {
            segments = List.copyOf(segments);
        }
    }
}
