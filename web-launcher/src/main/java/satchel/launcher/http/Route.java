package satchel.launcher.http;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** A method and a path that an endpoint answers; {@code {name}} stands for any one segment. */
public record Route(String method, String pattern, Endpoint endpoint) {
    public static Route open(String method, String pattern, Endpoint.ForAnybody page) {
        return new Route(method, pattern, new Endpoint.Open(page));
    }

    public static Route signedIn(String method, String pattern, Endpoint.ForUser page) {
        return new Route(method, pattern, new Endpoint.SignedIn(page));
    }

    /** HEAD is GET without the body. */
    boolean takes(String asked) {
        return method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
    }

    /** The named parts of a path that fits. */
    Optional<Map<String, String>> match(String path) {
        String[] wanted = pattern.split("/", -1);
        String[] given = path.split("/", -1);
        if (wanted.length != given.length) {
            return Optional.empty();
        }
        Map<String, String> parts = new HashMap<>();
        for (int i = 0; i < wanted.length; i++) {
            if (wanted[i].startsWith("{") && !given[i].isEmpty()) {
                parts.put(wanted[i].substring(1, wanted[i].length() - 1), given[i]);
            } else if (!wanted[i].equals(given[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(parts);
    }
}
