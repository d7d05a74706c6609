package satchel.dav.property;

import satchel.dav.resource.BookmarkForm;
import satchel.dav.resource.ETag;
import satchel.dav.store.StoredCollection;

/**
 * The ETag of all bookmarks in one file: another one whenever the collection has changed, as its
 * sync-token is.
 */
public final class AllBookmarksTag {
    /** Counted up whenever the same bookmarks are written in another way. */
    private static final int RENDERING = 2;

    private AllBookmarksTag() {}

    public static ETag of(StoredCollection collection, BookmarkForm form) {
        return new ETag(
                "%s-%s-%d-%d"
                        .formatted(
                                form.file().substring(form.file().indexOf('.') + 1),
                                collection.id(),
                                collection.change().value(),
                                RENDERING));
    }
}
