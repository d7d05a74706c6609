package satchel.testdata.harness.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An answer, whole.
 *
 * @param headers whatever the case of their names; what is about the connection alone is left out
 */
public record Answer(int status, Map<String, List<String>> headers, byte[] body) {
    public static Answer of(int status, String type, String text) {
        return new Answer(
                status,
                Map.of("Content-Type", List.of(type)),
                text.getBytes(StandardCharsets.UTF_8));
    }

    public Answer with(String name, String value) {
        Map<String, List<String>> more = names(headers);
        more.put(name, List.of(value));
        return new Answer(status, more, body);
    }

    Answer without(String name) {
        Map<String, List<String>> fewer = names(headers);
        fewer.remove(name);
        return new Answer(status, fewer, body);
    }

    Answer saying(byte[] other) {
        return new Answer(status, headers, other);
    }

    public Optional<String> header(String name) {
        return Optional.ofNullable(names(headers).get(name)).map(List::getFirst);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    private static Map<String, List<String>> names(Map<String, List<String>> headers) {
        Map<String, List<String>> names = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        names.putAll(headers);
        return names;
    }
}
