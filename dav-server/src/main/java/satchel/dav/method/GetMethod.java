package satchel.dav.method;

import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import satchel.dav.http.ConditionalHeaders;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;
import satchel.dav.http.DavResponse;
import satchel.dav.http.HttpDate;
import satchel.dav.property.MediaTypes;
import satchel.dav.resource.Address;
import satchel.dav.resource.ObjectPath;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.StoredObject;
import satchel.dav.store.WorkspaceStore;

/**
 * GET of an object (RFC 9110 section 9.3.1): byte for byte what was put, unless Accept asks for
 * cards of another version.
 */
class GetMethod implements DavMethod {
    /** A proxy that packed the body would change or weaken its tag (docs/decisions/0019). */
    private static final String CACHING = "private, no-cache, no-transform";

    private final WorkspaceStore store;
    private final Lookup lookup;

    GetMethod(WorkspaceStore store) {
        this.store = store;
        this.lookup = new Lookup(store);
    }

    @Override
    public String name() {
        return "GET";
    }

    @Override
    public final void answer(DavRequest request, DavResponse response) throws IOException {
        if (!(request.target() instanceof Address.Member(ObjectPath path))) {
            lookup.find(request.target());
            throw Allow.refusal(
                    request, "This is a collection: calendar programs read it with PROPFIND.");
        }
        StoredObject object = store.object(path).orElseThrow(DavError::notFound);
        headers(path, object.row(), response);
        if (Kinds.of(path.collection().home()) == CollectionKind.ADDRESS_BOOK) {
            response.header("Vary", "Accept");
        }
        if (isUnchanged(request, object.row())) {
            response.status(304);
        } else {
            byte[] body = shown(path, request, object.bytes());
            response.status(200);
            response.header("Content-Length", Integer.toString(body.length));
            write(body, response);
        }
    }

    void write(byte[] body, DavResponse response) throws IOException {
        response.body().write(body);
    }

    private static byte[] shown(ObjectPath path, DavRequest request, byte[] stored) {
        return switch (Kinds.of(path.collection().home())) {
            case CALENDAR -> stored;
            case ADDRESS_BOOK -> CardNegotiation.body(request.header("Accept"), stored);
        };
    }

    /** RFC 9110 section 13.2.2: If-Match, then If-None-Match, else If-Modified-Since. */
    private static boolean isUnchanged(DavRequest request, ObjectRow row) {
        Optional<satchel.dav.resource.ETag> etag = Optional.of(row.etag());
        if (!ConditionalHeaders.match(request.headers()).holds(etag)) {
            throw DavError.stale();
        }
        if (request.header("If-None-Match").isPresent()) {
            return !ConditionalHeaders.noneMatch(request.headers()).holds(etag);
        }
        Instant modified = row.modified().truncatedTo(ChronoUnit.SECONDS);
        return request.header("If-Modified-Since")
                .flatMap(HttpDate::parse)
                .filter(since -> !modified.isAfter(since))
                .isPresent();
    }

    private static void headers(ObjectPath path, ObjectRow row, DavResponse response) {
        response.header("ETag", row.etag().quoted());
        response.header("Last-Modified", HttpDate.format(row.modified()));
        response.header("Cache-Control", CACHING);
        response.header("Content-Type", type(path));
        response.header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    private static String type(ObjectPath path) {
        return MediaTypes.of(Kinds.of(path.collection().home()));
    }
}
