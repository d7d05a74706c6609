package satchel.sync.runtime.dav.message;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** One request, whole. The body is text in UTF-8. */
public record DavRequest(
        String method,
        URI uri,
        Map<String, String> headers,
        Optional<String> body,
        TimeLimits limits) {
    static final String XML = "application/xml; charset=utf-8";

    public DavRequest {
        headers = Map.copyOf(headers);
    }

    DavRequest(String method, URI uri, Map<String, String> headers, Optional<String> body) {
        this(method, uri, headers, body, TimeLimits.ORDINARY);
    }

    static DavRequest xml(String method, URI uri, int depth, String body) {
        return new DavRequest(
                method,
                uri,
                Map.of("Content-Type", XML, "Depth", Integer.toString(depth)),
                Optional.of(body));
    }

    /** The same request, for an answer that is known to take its time. */
    DavRequest within(TimeLimits longer) {
        return new DavRequest(method, uri, headers, body, longer);
    }

    /** The same request to another place, after a redirect. */
    public DavRequest at(URI place) {
        return new DavRequest(method, place, headers, body, limits);
    }

    /** Whether sending it twice does no harm whatever became of the first. */
    public boolean onlyReads() {
        return switch (method) {
            case "GET", "PROPFIND", "REPORT", "OPTIONS" -> true;
            default -> false;
        };
    }

    public Optional<byte[]> octets() {
        return body.map(text -> text.getBytes(StandardCharsets.UTF_8));
    }
}
