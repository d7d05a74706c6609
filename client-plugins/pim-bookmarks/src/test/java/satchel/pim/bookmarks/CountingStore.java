package satchel.pim.bookmarks;

import java.nio.file.Path;
import java.util.List;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.pim.bookmarks.store.TreeDatabase;
import satchel.pim.bookmarks.store.TreeStore;
import satchel.pim.bookmarks.store.Written;
import satchel.pim.bookmarks.tree.BookmarkTree;
import satchel.pim.bookmarks.tree.TreeEdit;

/** Counts how often all of a file is read, and how often it is written. */
final class CountingStore implements TreeStore {
    private final TreeStore store;
    private int reads;
    private int edits;

    CountingStore(TreeStore store) {
        this.store = store;
    }

    /** As the one that a connector opened. */
    Bench like(PimDatabase opened) {
        return new Bench(new TreeDatabase(opened.info(), opened.capabilities(), this));
    }

    int reads() {
        return reads;
    }

    int edits() {
        return edits;
    }

    @Override
    public BookmarkTree read() throws PimException {
        reads++;
        return store.read();
    }

    @Override
    public void begin() throws PimException {
        store.begin();
    }

    @Override
    public Written edit(TreeEdit edit) throws PimException {
        edits++;
        return store.edit(edit);
    }

    @Override
    public List<Path> files() {
        return store.files();
    }
}
