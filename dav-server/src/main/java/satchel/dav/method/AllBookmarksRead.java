package satchel.dav.method;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import satchel.dav.bookmark.BookmarkFile;
import satchel.dav.http.ConditionalHeaders;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.property.AllBookmarksTag;
import satchel.dav.resource.Address;
import satchel.dav.resource.ETag;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/** GET of all bookmarks in one file, which is made while it is sent. */
final class AllBookmarksRead {
    private final WorkspaceStore store;
    private final Address.AllBookmarks target;

    private AllBookmarksRead(WorkspaceStore store, Address.AllBookmarks target) {
        this.store = store;
        this.target = target;
    }

    /** For who has it already, or asks for no body, no bookmark is read. */
    static Representation of(WorkspaceStore store, Address.AllBookmarks target, DavRequest request)
            throws IOException {
        StoredCollection collection =
                store.collection(target.path()).orElseThrow(DavError::notFound);
        AllBookmarksRead read = new AllBookmarksRead(store, target);
        Optional<ETag> tag = Optional.of(AllBookmarksTag.of(collection, target.form()));
        boolean isNew =
                request.method().equals("GET")
                        && ConditionalHeaders.noneMatch(request.headers()).holds(tag);
        return isNew ? read.made(collection) : read.announced(collection);
    }

    /** The tag is that of what is sent, also where somebody writes meanwhile. */
    private Representation made(StoredCollection found) throws IOException {
        BookmarkFile file = BookmarkFile.read(store, found);
        return with(file.collection(), out -> file.write(target.form(), out));
    }

    private Representation announced(StoredCollection collection) {
        return with(collection, out -> {});
    }

    @FunctionalInterface
    private interface Writing {
        void to(OutputStream out) throws IOException;
    }

    private Representation with(StoredCollection collection, Writing body) {
        return new Representation(
                AllBookmarksTag.of(collection, target.form()),
                Optional.empty(),
                target.form().mediaType(),
                Representation.Ranges.NONE,
                OptionalLong.empty(),
                (from, length, out) -> body.to(out));
    }
}
