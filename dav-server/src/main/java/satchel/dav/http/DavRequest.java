package satchel.dav.http;

import java.io.InputStream;
import java.util.Optional;
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

    public DavRequest as(String authenticated) {
        return new DavRequest(
                method, path, target, headers, body, address, Optional.of(authenticated), query);
    }

    public Optional<String> header(String name) {
        return headers.value(name);
    }

    /** The user of a request that only reaches its method when signed in. */
    public String signedIn() {
        return user.orElseThrow(() -> new IllegalStateException(method + " without a user"));
    }
}
