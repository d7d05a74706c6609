package satchel.dav.bookmark;

import java.util.List;
import java.util.Optional;
import satchel.content.bookmark.Bookmark;
import satchel.content.bookmark.BookmarkKind;
import satchel.content.bookmark.Placed;
import satchel.dav.store.ObjectRow;

/**
 * What of a bookmark has to be in memory with all the others, to know where each is shown.
 *
 * @param name of its resource, to read the rest of it by
 * @param size of its body in bytes
 */
record PlacedBookmark(
        String name,
        long size,
        String uid,
        BookmarkKind kind,
        Optional<String> parent,
        List<String> children,
        Optional<String> created)
        implements Placed {
    /** About what one takes with its place in a tree, and each name of a child. */
    private static final int OF_ONE = 480;

    private static final int OF_CHILD = 64;

    static PlacedBookmark of(ObjectRow row, Bookmark read) {
        return new PlacedBookmark(
                row.name(),
                row.size(),
                read.uid(),
                read.kind(),
                read.parent(),
                read.children(),
                read.created());
    }

    /** About how many bytes of memory it takes. */
    long weight() {
        return OF_ONE + (long) OF_CHILD * children.size();
    }
}
