package satchel.benchmark.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request as the bytes that go over the wire, so that sending costs one write. */
public record Request(String method, String path, byte[] bytes) {
    public static Request of(
            Site site, String method, String path, Map<String, String> headers, byte[] body) {
        byte[] head = head(site, method, path, headers, body.length);
        byte[] all = new byte[head.length + body.length];
        System.arraycopy(head, 0, all, 0, head.length);
        System.arraycopy(body, 0, all, head.length, body.length);
        return new Request(method, path, all);
    }

    /** The part before the body, for a body that is streamed after it. */
    public static Request headOnly(
            Site site, String method, String path, Map<String, String> headers, long bodyLength) {
        return new Request(method, path, head(site, method, path, headers, bodyLength));
    }

    private static byte[] head(
            Site site, String method, String path, Map<String, String> headers, long length) {
        StringBuilder head = new StringBuilder(256);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: ");
        head.append(site.host()).append(':').append(site.port()).append("\r\n");
        site.authorization()
                .ifPresent(pair -> head.append("Authorization: ").append(pair).append("\r\n"));
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        if (length > 0 || !method.equals("GET")) {
            head.append("Content-Length: ").append(length).append("\r\n");
        }
        return head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
    }
}
