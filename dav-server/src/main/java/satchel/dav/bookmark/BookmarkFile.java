package satchel.dav.bookmark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import satchel.content.bookmark.BookmarkTree;
import satchel.content.bookmark.TreeWalk;
import satchel.dav.http.DavError;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.store.Selection;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/**
 * The bookmarks of a collection at one moment, to be written in one of the forms. Where each stands
 * is in memory, for the order is in the folders; what they say is read again while it is written.
 */
public final class BookmarkFile implements AutoCloseable {
    private static final int ATTEMPTS = 5;

    private final WorkspaceStore store;
    private final StoredCollection collection;
    private final BookmarkTree<PlacedBookmark> tree;
    private final TreeMemory.Share memory;

    private BookmarkFile(
            WorkspaceStore store,
            StoredCollection collection,
            BookmarkTree<PlacedBookmark> tree,
            TreeMemory.Share memory) {
        this.store = store;
        this.collection = collection;
        this.tree = tree;
        this.memory = memory;
    }

    /**
     * Reads where each stands, anew for as long as somebody writes meanwhile.
     *
     * @param found as it was just now
     * @throws DavError if it is gone, damaged or too large, or is written to without a pause
     */
    public static BookmarkFile read(WorkspaceStore store, StoredCollection found, TreeMemory memory)
            throws IOException {
        TreeMemory.Share share = memory.share();
        try {
            return read(store, found, share);
        } catch (IOException | RuntimeException failure) {
            share.close();
            throw failure;
        }
    }

    private static BookmarkFile read(
            WorkspaceStore store, StoredCollection found, TreeMemory.Share memory)
            throws IOException {
        StoredCollection collection = found;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            BookmarkTree<PlacedBookmark> tree = tree(store, collection, memory);
            StoredCollection now =
                    store.collection(collection.path()).orElseThrow(DavError::notFound);
            if (now.id().equals(collection.id()) && now.change().equals(collection.change())) {
                return new BookmarkFile(store, collection, tree, memory);
            }
            memory.close();
            collection = now;
        }
        throw TryLater.because("The bookmarks are being written to; try again later.");
    }

    private static BookmarkTree<PlacedBookmark> tree(
            WorkspaceStore store, StoredCollection collection, TreeMemory.Share memory)
            throws IOException {
        List<PlacedBookmark> bookmarks = new ArrayList<>();
        store.objects(
                collection.path(),
                Selection.ALL,
                object -> {
                    PlacedBookmark one =
                            PlacedBookmark.of(
                                    object.row(), StoredBookmark.read(collection.path(), object));
                    memory.add(one.weight());
                    bookmarks.add(one);
                });
        return BookmarkTree.of(bookmarks);
    }

    /** As it was when all were read. */
    public StoredCollection collection() {
        return collection;
    }

    /**
     * @throws DavError if a bookmark that is not yet written has changed since, so that no tag ever
     *     stands for other bytes
     */
    public void write(BookmarkForm form, OutputStream out) throws IOException {
        switch (form) {
            case XBEL -> new XbelWriter(this, out).write();
            case HTML -> new NetscapeWriter(this, out).write();
        }
    }

    /** Where all that is in a folder stands. */
    TreeWalk<PlacedBookmark> places(String folder) {
        return TreeWalk.in(tree, folder);
    }

    /** All that is in a folder, with what it says. */
    BodyWalk walk(String folder) {
        return new BodyWalk(store, collection, places(folder));
    }

    boolean isEmpty(String folder) {
        return tree.in(folder).isEmpty();
    }

    /** Gives the memory back. */
    @Override
    public void close() {
        memory.close();
    }
}
