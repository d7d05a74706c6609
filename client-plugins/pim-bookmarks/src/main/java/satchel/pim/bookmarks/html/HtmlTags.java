package satchel.pim.bookmarks.html;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Tags one after the other, with where each is: what is between them is left to who asks. */
final class HtmlTags {
    private static final Set<String> OF_LISTS =
            Set.of("DL", "/DL", "DT", "DD", "HR", "A", "/A", "H3", "/H3", "/BODY", "/HTML");

    private final String text;
    private int at;

    HtmlTags(String text) {
        this.text = text;
    }

    /**
     * A tag.
     *
     * @param name in upper case, with the stroke of one that ends something
     * @param attributes by their names in upper case, as they are written in the file
     */
    record Tag(String name, int start, int end, Map<String, String> attributes) {}

    /** The next tag that means something in a list; one without a name at the end of the text. */
    Tag next() throws IOException {
        while (at < text.length()) {
            int start = text.indexOf('<', at);
            if (start < 0) {
                at = text.length();
            } else if (text.startsWith("<!--", start)) {
                int end = text.indexOf("-->", start);
                at = end < 0 ? text.length() : end + 3;
            } else {
                String name = name(start + 1);
                at = start + 1 + name.length();
                if (!name.isEmpty()) {
                    Map<String, String> attributes = attributes();
                    if (OF_LISTS.contains(name)) {
                        return new Tag(name, start, at, attributes);
                    }
                }
            }
        }
        return new Tag("", text.length(), text.length(), Map.of());
    }

    /** None where the character is just one that somebody typed. */
    private String name(int start) {
        int end = start;
        while (end < text.length()
                && (isNamePart(text.charAt(end))
                        || end == start && "/!?".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        return text.substring(start, end).toUpperCase(Locale.ROOT);
    }

    private static boolean isNamePart(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** Up to the end of the tag; of two with one name the first counts. */
    private Map<String, String> attributes() throws IOException {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < text.length() && text.charAt(at) != '>') {
            int start = at;
            while (at < text.length() && "=> \t\r\n".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            String name = text.substring(start, at).toUpperCase(Locale.ROOT);
            if (at < text.length() && text.charAt(at) == '=') {
                at++;
                attributes.putIfAbsent(name, value());
            } else if (at == start) {
                at++;
            } else {
                attributes.putIfAbsent(name, "");
            }
        }
        if (at >= text.length()) {
            throw new IOException("a tag does not end");
        }
        at++;
        return attributes;
    }

    /** As it may stand between quotation marks. */
    private String value() throws IOException {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        boolean quoted = quote == '"' || quote == '\'';
        int start = quoted ? at + 1 : at;
        int end = quoted ? text.indexOf(quote, start) : endOfWord(start);
        if (end < 0) {
            throw new IOException("an attribute does not end");
        }
        at = quoted ? end + 1 : end;
        return text.substring(start, end).replace("\"", "&quot;");
    }

    private int endOfWord(int start) {
        int end = start;
        while (end < text.length() && "> \t\r\n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }
}
