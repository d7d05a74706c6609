package satchel.pim.bookmarks.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.Node;

/** Where a program keeps its bookmarks. */
public interface TreeStore {
    /**
     * @throws PimException if it cannot be read now, or not all of it
     */
    BookmarkTree read() throws PimException;

    /**
     * Why the program cannot hold such an entry at all, in a sentence for the user; nothing if it
     * can, be it not all that it says. Asked while editing.
     */
    Optional<String> objection(Node node);

    /** Looks whether something must be closed, and makes a copy to go back to. */
    void begin() throws PimException;

    /**
     * Writes what {@code edit} makes of the tree as it is now, at once or not at all.
     *
     * @return the tree as the program holds it from now on
     */
    BookmarkTree edit(Function<BookmarkTree, BookmarkTree> edit) throws PimException;

    /** The files that it is kept in. */
    List<Path> files();

    default void close() {}
}
