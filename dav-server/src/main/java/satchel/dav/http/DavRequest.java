package satchel.dav.http;

import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import satchel.dav.resource.Address;

/**
 * A request whose path is in normal form.
 *
 * @param query what follows the path, without its question mark; empty if there is none
 * @param address of the client, as the connection shows it
 * @param user who asks; empty for the few requests that anybody may make
 */
public record DavRequest(
        String method,
        String path,
        Address target,
        Headers headers,
        InputStream body,
        String address,
        Optional<String> user,
        String query) {
    private static final Set<String> OF_THE_PACKED =
            Set.of("Content-Encoding", "Content-Length", "Upload-Complete", "Upload-Length");

    public DavRequest as(String authenticated) {
        return new DavRequest(
                method, path, target, headers, body, address, Optional.of(authenticated), query);
    }

    /** The same with a body that came packed; what was said about the packed one is no longer. */
    DavRequest unpacked(InputStream unpacked) {
        Headers others =
                name -> OF_THE_PACKED.contains(name) ? Optional.empty() : headers.value(name);
        return new DavRequest(method, path, target, others, unpacked, address, user, query);
    }

    public Optional<String> header(String name) {
        return headers.value(name);
    }

    /** The user of a request that only reaches its method when signed in. */
    public String signedIn() {
        return user.orElseThrow(() -> new IllegalStateException(method + " without a user"));
    }
}
