package satchel.benchmark.http;

import java.util.Map;
import java.util.Optional;

/**
 * @param headers by their names in lower case
 */
public record Answer(int status, Map<String, String> headers, byte[] body) {
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name));
    }

    public String text() {
        return new String(body, java.nio.charset.StandardCharsets.UTF_8);
    }
}
