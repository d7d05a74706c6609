package satchel.pim.evolution;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** GLib's key file: groups in brackets, with a key and a value on each line. */
record KeyFile(Map<String, Map<String, String>> groups) {
    static KeyFile parse(String text) {
        Map<String, Map<String, String>> groups = new HashMap<>();
        Map<String, String> group = new HashMap<>();
        for (String line : text.lines().map(String::strip).toList()) {
            int equals = line.indexOf('=');
            if (line.startsWith("[") && line.endsWith("]")) {
                group = groups.computeIfAbsent(line.substring(1, line.length() - 1), KeyFile::keys);
            } else if (equals > 0 && !line.startsWith("#")) {
                group.put(line.substring(0, equals).strip(), unescaped(line.substring(equals + 1)));
            }
        }
        return new KeyFile(groups);
    }

    private static Map<String, String> keys(String group) {
        return new HashMap<>();
    }

    boolean has(String group) {
        return groups.containsKey(group);
    }

    Optional<String> value(String group, String key) {
        return Optional.ofNullable(groups.getOrDefault(group, Map.of()).get(key));
    }

    /** A text as a value: nothing of it ends the line, or the key. */
    static String escaped(String value) {
        String safe = value.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        return safe.startsWith(" ") ? "\\s" + safe.substring(1) : safe;
    }

    private static String unescaped(String value) {
        StringBuilder text = new StringBuilder();
        String raw = value.stripLeading();
        for (int i = 0; i < raw.length(); i++) {
            char character = raw.charAt(i);
            boolean escape = character == '\\' && i + 1 < raw.length();
            text.append(escape ? meant(raw.charAt(++i)) : character);
        }
        return text.toString();
    }

    private static char meant(char escaped) {
        return switch (escaped) {
            case 's' -> ' ';
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            default -> escaped;
        };
    }
}
