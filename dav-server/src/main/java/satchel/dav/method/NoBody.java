package satchel.dav.method;

import java.io.IOException;
import java.util.Set;
import satchel.dav.http.DavError;
import satchel.dav.http.DavRequest;

/**
 * Who sends a body means something by it: where it would not be read the request is refused (RFC
 * 4918 section 8.4), and not done without what it says.
 */
public final class NoBody {
    private static final Set<String> METHODS =
            Set.of("OPTIONS", "GET", "HEAD", "DELETE", "COPY", "MOVE", "UNLOCK");

    private NoBody() {}

    /** 415 for a body that the method has no use for. */
    public static void check(DavRequest request) throws IOException {
        if (METHODS.contains(request.method()) && isSent(request)) {
            throw DavError.of(415, request.method() + " has no body.");
        }
    }

    private static boolean isSent(DavRequest request) throws IOException {
        return request.header("Content-Length").isPresent()
                ? PutBody.announced(request) > 0
                : request.body().read() >= 0;
    }
}
