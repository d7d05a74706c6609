package satchel.content.line;

import java.util.ArrayList;
import java.util.List;

/** A value of type TEXT (RFC 5545 section 3.3.11, RFC 6350 section 3.4) and lists of them. */
public final class TextValue {
    private static final String ESCAPED = "\\;,:\"";

    private TextValue() {}

    /**
     * Resolves backslash escapes, among them those of ":" and the quote, which some programs write
     * though nobody asks for them; a backslash that escapes nothing known stays.
     */
    public static String unescape(String raw) {
        if (raw.indexOf('\\') < 0) {
            return raw;
        }
        StringBuilder text = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            char next = i + 1 < raw.length() ? raw.charAt(i + 1) : 0;
            if (c == '\\' && (next == 'n' || next == 'N')) {
                text.append('\n');
                i++;
            } else if (c == '\\' && ESCAPED.indexOf(next) >= 0) {
                text.append(next);
                i++;
            } else {
                text.append(c);
            }
        }
        return text.toString();
    }

    public static String escape(String text) {
        StringBuilder raw = new StringBuilder(text.length() + 8);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\n' -> raw.append("\\n");
                case '\\', ';', ',' -> raw.append('\\').append(c);
                default -> raw.append(c);
            }
        }
        return raw.toString();
    }

    /** Cuts a raw value at each separator that is not escaped; the parts are still raw. */
    public static List<String> split(String raw, char separator) {
        List<String> parts = new ArrayList<>();
        int start = 0;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == separator) {
                parts.add(raw.substring(start, i));
                start = i + 1;
            }
        }
        parts.add(raw.substring(start));
        return parts;
    }
}
