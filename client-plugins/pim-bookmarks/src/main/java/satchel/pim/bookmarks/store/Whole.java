package satchel.pim.bookmarks.store;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Uid;

/**
 * Looks before anything lasting is written whether it would be read back with every bookmark that
 * was to be there, and no other: one that is missing would be deleted on the server by the next
 * sync.
 */
public final class Whole {
    private Whole() {}

    public static void require(BookmarkTree wanted, BookmarkTree held, Path file)
            throws PimException {
        Set<Uid> different = new HashSet<>(wanted.uids());
        different.removeAll(held.uids());
        Set<Uid> more = new HashSet<>(held.uids());
        more.removeAll(wanted.uids());
        different.addAll(more);
        if (!different.isEmpty()) {
            throw new PimException(
                    PimException.Kind.UNREADABLE,
                    "%s would not hold every bookmark as it is to be (%s); nothing was changed in it"
                            .formatted(file, different.stream().sorted().limit(3).toList()));
        }
    }
}
