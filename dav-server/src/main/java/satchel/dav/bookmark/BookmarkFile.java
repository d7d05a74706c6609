package satchel.dav.bookmark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import satchel.content.bookmark.BookmarkTree;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/**
 * The bookmarks of a collection at one moment, to be written in one of the forms. All of them are
 * in memory, for the order is in the folders; the file is not.
 *
 * @param collection as it was when all of them were read
 */
public record BookmarkFile(StoredCollection collection, BookmarkTree<ShownBookmark> tree) {
    private static final int ATTEMPTS = 5;

    /** What is written while somebody reads is seen by the next who reads. */
    public static BookmarkFile read(WorkspaceStore store, StoredCollection found)
            throws IOException {
        StoredCollection collection = found;
        BookmarkTree<ShownBookmark> tree = tree(store, collection);
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            StoredCollection now = store.collection(collection.path()).orElse(collection);
            if (now.change().equals(collection.change()) && now.id().equals(collection.id())) {
                break;
            }
            collection = now;
            tree = tree(store, collection);
        }
        return new BookmarkFile(collection, tree);
    }

    private static BookmarkTree<ShownBookmark> tree(
            WorkspaceStore store, StoredCollection collection) throws IOException {
        List<ShownBookmark> bookmarks = new ArrayList<>();
        store.objects(
                collection.path(),
                Selection.ALL,
                object -> ShownBookmark.read(object.bytes()).ifPresent(bookmarks::add));
        return BookmarkTree.of(bookmarks);
    }

    public void write(BookmarkForm form, OutputStream out) throws IOException {
        switch (form) {
            case XBEL -> new XbelWriter(tree, out).write();
            case HTML -> new NetscapeWriter(tree, out).write();
        }
    }
}
