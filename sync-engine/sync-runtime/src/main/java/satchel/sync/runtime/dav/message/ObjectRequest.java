package satchel.sync.runtime.dav.message;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import satchel.sync.core.record.Revision;

/** Requests for one object. Every write says what it expects to find (RFC 9110 section 13). */
public final class ObjectRequest {
    private ObjectRequest() {}

    public static DavRequest get(URI object) {
        return new DavRequest("GET", object, Map.of(), Optional.empty());
    }

    public static DavRequest create(URI object, CollectionKind kind, String body) {
        return new DavRequest(
                "PUT",
                object,
                Map.of("Content-Type", kind.contentType(), "If-None-Match", "*"),
                Optional.of(body));
    }

    public static DavRequest replace(
            URI object, CollectionKind kind, Revision expected, String body) {
        return new DavRequest(
                "PUT",
                object,
                Map.of("Content-Type", kind.contentType(), "If-Match", ETags.header(expected)),
                Optional.of(body));
    }

    public static DavRequest remove(URI object, Revision expected) {
        return new DavRequest(
                "DELETE", object, Map.of("If-Match", ETags.header(expected)), Optional.empty());
    }
}
