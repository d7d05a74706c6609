package satchel.testdata.harness.fault;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A request as it came in.
 *
 * @param target path and query
 * @param headers by name, as they were sent
 */
public record Asked(String method, String target, Map<String, List<String>> headers, byte[] body) {
    public static Asked of(String method, String target, Map<String, String> headers, String body) {
        Map<String, List<String>> lists = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.forEach((name, value) -> lists.put(name, List.of(value)));
        return new Asked(method, target, lists, body.getBytes(StandardCharsets.UTF_8));
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
