package satchel.dav.method;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalLong;
import satchel.dav.bookmark.TreeMemory;
import satchel.dav.http.ConditionalHeaders;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.HttpDate;
import satchel.dav.property.MediaTypes;
import satchel.dav.resource.Address;
import satchel.dav.resource.ETag;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.ObjectPath;
import satchel.dav.store.BlobStore;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.FileNode;
import satchel.dav.store.FileStore;
import satchel.dav.store.StoredObject;
import satchel.dav.store.Stores;
import satchel.dav.store.WorkspaceStore;

/**
 * GET of an object or a file (RFC 9110 section 9.3.1): byte for byte what was put, unless Accept
 * asks for cards of another version.
 */
class GetMethod implements DavMethod {
    /** A proxy that packed the body would change or weaken its tag (docs/decisions/0019). */
    private static final String CACHING = "private, no-cache, no-transform";

    private final WorkspaceStore store;
    private final FileStore files;
    private final BlobStore blobs;
    private final Lookup lookup;
    private final AllBookmarksRead allBookmarks;

    GetMethod(Stores stores) {
        this.store = stores.workspaces();
        this.files = stores.files();
        this.blobs = stores.blobs();
        this.lookup = new Lookup(store, files);
        this.allBookmarks = new AllBookmarksRead(store, TreeMemory.ofThisServer());
    }

    @Override
    public String name() {
        return "GET";
    }

    @Override
    public final void answer(DavRequest request, DavResponse response) throws IOException {
        Representation what = find(request, response);
        try (var _ = what.body()) {
            headers(what, response);
            if (isUnchanged(request, what)) {
                response.status(304);
            } else {
                send(request, what, response);
            }
        }
    }

    void send(DavRequest request, Representation what, DavResponse response) throws IOException {
        RangeReply.send(request, what, response);
    }

    private Representation find(DavRequest request, DavResponse response) throws IOException {
        if (request.target() instanceof Address.Member(ObjectPath path)) {
            StoredObject object = store.object(path).orElseThrow(DavError::notFound);
            return switch (Kinds.of(path.collection().home())) {
                case CALENDAR -> calendarObject(object);
                case ADDRESS_BOOK -> card(request, object, response);
                case BOOKMARKS -> bookmark(object);
            };
        }
        if (request.target() instanceof Address.AllBookmarks all) {
            return allBookmarks.of(all, request);
        }
        if (request.target() instanceof Address.File(FilePath path)
                && files.node(path).orElseThrow(DavError::notFound) instanceof FileNode.File file) {
            if (request.path().endsWith("/")) {
                throw DavError.notFound();
            }
            response.header("Content-Disposition", "attachment");
            return file(file);
        }
        lookup.find(request.target());
        throw Allow.refusal(request, "This is a collection: programs read it with PROPFIND.");
    }

    private static Representation calendarObject(StoredObject object) {
        return object(object, CollectionKind.CALENDAR, Representation.Ranges.BYTES, object.bytes());
    }

    private static Representation bookmark(StoredObject object) {
        return object(
                object, CollectionKind.BOOKMARKS, Representation.Ranges.BYTES, object.bytes());
    }

    /** Cards of two versions share a tag, so that none of them can be had in parts. */
    private static Representation card(
            DavRequest request, StoredObject object, DavResponse response) {
        response.header("Vary", "Accept");
        byte[] shown = CardNegotiation.body(request.header("Accept"), object.bytes());
        return object(object, CollectionKind.ADDRESS_BOOK, Representation.Ranges.NONE, shown);
    }

    private static Representation object(
            StoredObject object, CollectionKind kind, Representation.Ranges ranges, byte[] body) {
        return new Representation(
                object.row().etag(),
                Optional.of(object.row().modified()),
                MediaTypes.of(kind),
                ranges,
                OptionalLong.of(body.length),
                (from, length, out) ->
                        out.write(body, Math.toIntExact(from), Math.toIntExact(length)));
    }

    private Representation file(FileNode.File file) {
        return new Representation(
                file.etag(),
                Optional.of(file.modified()),
                file.mediaType(),
                Representation.Ranges.BYTES,
                OptionalLong.of(file.body().size()),
                (from, length, out) -> blobs.copy(file.body(), from, length, out));
    }

    /** RFC 9110 section 13.2.2: If-Match, then If-None-Match, else If-Modified-Since. */
    private static boolean isUnchanged(DavRequest request, Representation what) {
        Optional<ETag> etag = Optional.of(what.etag());
        Optional<Instant> modified =
                what.modified().map(when -> when.truncatedTo(ChronoUnit.SECONDS));
        boolean tooNew =
                request.header("If-Match").isEmpty()
                        && date(request, "If-Unmodified-Since")
                                .filter(since -> isAfter(modified, since))
                                .isPresent();
        if (tooNew || !ConditionalHeaders.match(request.headers()).holds(etag)) {
            throw DavError.stale();
        }
        if (request.header("If-None-Match").isPresent()) {
            return !ConditionalHeaders.noneMatch(request.headers()).holds(etag);
        }
        return modified.isPresent()
                && date(request, "If-Modified-Since")
                        .filter(since -> !isAfter(modified, since))
                        .isPresent();
    }

    private static Optional<Instant> date(DavRequest request, String header) {
        return request.header(header).flatMap(HttpDate::parse);
    }

    private static boolean isAfter(Optional<Instant> modified, Instant since) {
        return modified.filter(when -> when.isAfter(since)).isPresent();
    }

    /** What is stored comes from anybody: a browser may keep it, and never runs it as a page. */
    private static void headers(Representation what, DavResponse response) {
        response.header("ETag", what.etag().quoted());
        what.modified().ifPresent(when -> response.header("Last-Modified", HttpDate.format(when)));
        response.header("Cache-Control", CACHING);
        response.header("Accept-Ranges", what.ranges().word());
        response.header("Content-Type", what.mediaType());
        response.header("Content-Security-Policy", "default-src 'none'; sandbox");
    }
}
