package satchel.pim.bookmarks.store;

import java.nio.file.Path;
import java.util.List;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.TreeEdit;

/** Where a program keeps its bookmarks. */
public interface TreeStore {
    /**
     * @throws PimException if it cannot be read now, or not all of it
     */
    BookmarkTree read() throws PimException;

    /** Looks whether something must be closed, and makes a copy to go back to. */
    void begin() throws PimException;

    /**
     * Writes what {@code edit} makes of the tree as it is now, at once or not at all.
     *
     * @throws PimException if nothing was written: also where the program would then hold more or
     *     less than it was given
     */
    Written edit(TreeEdit edit) throws PimException;

    /** The files that it is kept in. */
    List<Path> files();

    default void close() {}
}
