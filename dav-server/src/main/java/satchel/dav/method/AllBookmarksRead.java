package satchel.dav.method;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.OptionalLong;
import satchel.dav.bookmark.BookmarkFile;
import satchel.dav.bookmark.TreeMemory;
import satchel.dav.http.ConditionalHeaders;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.property.AllBookmarksTag;
import satchel.dav.resource.Address;
import satchel.dav.resource.BookmarkForm;
import satchel.dav.resource.ETag;
import satchel.dav.store.StoredCollection;
import satchel.dav.store.WorkspaceStore;

/** GET of all bookmarks in one file, which is made while it is sent. */
final class AllBookmarksRead {
    private static final Representation.Body NONE = (_, _, _) -> {};

    private final WorkspaceStore store;
    private final TreeMemory memory;

    AllBookmarksRead(WorkspaceStore store, TreeMemory memory) {
        this.store = store;
        this.memory = memory;
    }

    /** For who has it already, or asks for no body, no bookmark is read. */
    Representation of(Address.AllBookmarks target, DavRequest request) throws IOException {
        StoredCollection found = store.collection(target.path()).orElseThrow(DavError::notFound);
        Optional<ETag> tag = Optional.of(AllBookmarksTag.of(found, target.form()));
        boolean isNew =
                request.method().equals("GET")
                        && ConditionalHeaders.noneMatch(request.headers()).holds(tag);
        return isNew ? made(found, target.form()) : with(found, target.form(), NONE);
    }

    /** The tag is that of what is sent, also where somebody writes meanwhile. */
    private Representation made(StoredCollection found, BookmarkForm form) throws IOException {
        BookmarkFile file = BookmarkFile.read(store, found, memory);
        return with(file.collection(), form, new Made(file, form));
    }

    private record Made(BookmarkFile file, BookmarkForm form) implements Representation.Body {
        @Override
        public void write(long from, long length, OutputStream out) throws IOException {
            file.write(form, out);
        }

        @Override
        public void close() {
            file.close();
        }
    }

    private static Representation with(
            StoredCollection collection, BookmarkForm form, Representation.Body body) {
        return new Representation(
                AllBookmarksTag.of(collection, form),
                Optional.empty(),
                form.mediaType(),
                Representation.Ranges.NONE,
                OptionalLong.empty(),
                body);
    }
}
