package satchel.launcher.http;

import java.util.Map;
import java.util.Optional;
import satchel.launcher.session.Peer;

/**
 * What a browser or a client asked, free of the HTTP server's types.
 *
 * @param path decoded
 * @param captured the parts of the path that the route names
 * @param json the body of a PUT, as it was sent; empty otherwise
 * @param headers names in lower case; only those the pages look at
 * @param base scheme, host and port as the visitor wrote them, such as {@code http://host:8420}
 */
public record WebRequest(
        String method,
        String path,
        Map<String, String> captured,
        Form query,
        Form form,
        String json,
        Map<String, String> headers,
        Map<String, String> cookies,
        String base,
        Peer peer) {
    public WebRequest {
        captured = Map.copyOf(captured);
        headers = Map.copyOf(headers);
        cookies = Map.copyOf(cookies);
    }

    WebRequest with(Map<String, String> parts) {
        return new WebRequest(method, path, parts, query, form, json, headers, cookies, base, peer);
    }

    /** A named part of the path. */
    public String part(String name) {
        return captured.getOrDefault(name, "");
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public boolean isSecure() {
        return base.startsWith("https:");
    }

    /** Whether it may change something (RFC 9110 section 9.2.1). */
    public boolean isUnsafe() {
        return !method.equals("GET") && !method.equals("HEAD");
    }
}
