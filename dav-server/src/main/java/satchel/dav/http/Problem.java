package satchel.dav.http;

import java.util.Map;
import java.util.TreeMap;

/**
 * What RFC 9457 calls a problem, for standards that name refusals so and not by an element of XML.
 *
 * @param members its extension members
 */
public record Problem(String type, String title, Map<String, Long> members) {
    public Problem {
        members = Map.copyOf(members);
    }

    /** As {@code application/problem+json}; nothing in it comes from a client but numbers. */
    String json() {
        StringBuilder json = new StringBuilder("{\"type\":\"").append(type);
        json.append("\",\"title\":\"").append(title).append('"');
        new TreeMap<>(members)
                .forEach((name, value) ->
                        json.append(",\"").append(name).append("\":").append(value));
        return json.append("}\n").toString();
    }
}
