package satchel.pim.bookmarks.store;

import java.util.Optional;
import satchel.pim.bookmarks.tree.BookmarkTree;

/**
 * What came of an edit.
 *
 * @param tree as the program holds it from now on
 * @param doubt why it may be that the program does not, in a sentence for the user
 */
public record Written(BookmarkTree tree, Optional<String> doubt) {
    public static Written surely(BookmarkTree tree) {
        return new Written(tree, Optional.empty());
    }
}
