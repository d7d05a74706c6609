package satchel.benchmark.http;

import java.util.Locale;
import java.util.Map;

/**
 * Status line and headers of an answer, and what they say about the body (RFC 9112 section 6.3).
 */
record Head(boolean http10, int status, Map<String, String> headers) {
    boolean isInterim() {
        return status >= 100 && status < 200;
    }

    boolean hasBody() {
        return status != 204 && status != 304;
    }

    boolean isChunked() {
        return value("transfer-encoding").contains("chunked");
    }

    /** -1 if the body ends with the connection. */
    long length() {
        String length = value("content-length");
        return length.isEmpty() ? -1 : Long.parseLong(length);
    }

    boolean keepsConnection() {
        String connection = value("connection");
        boolean delimited = !hasBody() || isChunked() || length() >= 0;
        boolean wanted = http10 ? connection.contains("keep-alive") : !connection.contains("close");
        return delimited && wanted;
    }

    private String value(String name) {
        return headers.getOrDefault(name, "").toLowerCase(Locale.ROOT);
    }
}
