package satchel.pim.files.piece;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lines as they are written, with their ends; folded ones still folded. */
final class Lines {
    private Lines() {}

    static List<String> of(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = text.indexOf('\n', start);
            int next = end < 0 ? text.length() : end + 1;
            lines.add(text.substring(start, next));
            start = next;
        }
        return lines;
    }

    /** What follows a prefix of any case, without blanks; empty if the line begins otherwise. */
    static String valueAfter(String prefix, String line) {
        return line.regionMatches(true, 0, prefix, 0, prefix.length())
                ? line.substring(prefix.length()).strip()
                : "";
    }

    /** The value of a property of the component itself, not of one inside it; unfolded. */
    static Optional<String> property(String name, String component) {
        int depth = 0;
        for (String line : of(unfold(component))) {
            if (!valueAfter("BEGIN:", line).isEmpty()) {
                depth++;
            } else if (!valueAfter("END:", line).isEmpty()) {
                depth--;
            } else if (depth == 1 && isNamed(name, line)) {
                return Optional.of(line.substring(line.indexOf(':') + 1).strip())
                        .filter(value -> !value.isEmpty());
            }
        }
        return Optional.empty();
    }

    private static boolean isNamed(String name, String line) {
        int end = line.indexOf(':');
        return end >= name.length()
                && line.regionMatches(true, 0, name, 0, name.length())
                && (end == name.length() || line.charAt(name.length()) == ';');
    }

    static String unfold(String text) {
        return text.replaceAll("\r?\n[ \t]", "");
    }
}
