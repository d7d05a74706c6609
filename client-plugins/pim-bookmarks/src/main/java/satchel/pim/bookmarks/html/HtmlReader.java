package satchel.pim.bookmarks.html;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the tags that browsers write, in one pass: {@code <DT><H3>} before the {@code <DL>} of a
 * folder, {@code <DT><A>}, {@code <HR>}, and {@code <DD>} with the description of what was before.
 */
final class HtmlReader {
    private final String text;
    private final HtmlEntry top = new HtmlEntry(HtmlEntry.Kind.FOLDER);
    private final Deque<HtmlEntry> open = new ArrayDeque<>();
    private final StringBuilder said = new StringBuilder();
    private Optional<HtmlEntry> last = Optional.empty();
    private Optional<HtmlEntry> titled = Optional.empty();
    private boolean describing;
    private int at;

    private HtmlReader(String text) {
        this.text = text;
    }

    /**
     * @param head all before the first list
     */
    record Document(String head, HtmlEntry top) {}

    static Document read(String text) throws IOException {
        HtmlReader reader = new HtmlReader(text);
        int start = text.toUpperCase(Locale.ROOT).indexOf("<DL");
        if (start < 0) {
            throw new IOException("there is no list in it");
        }
        reader.at = start;
        reader.read();
        return new Document(text.substring(0, start), reader.top);
    }

    private void read() throws IOException {
        boolean ended = false;
        while (at < text.length() && !ended) {
            int tag = text.indexOf('<', at);
            said.append(text, at, tag < 0 ? text.length() : tag);
            at = tag < 0 ? text.length() : tag;
            if (tag >= 0) {
                ended = tag();
            }
        }
        if (!ended) {
            throw new IOException("its list does not end");
        }
    }

    /** Whether the list that holds all others has ended. */
    private boolean tag() throws IOException {
        if (text.startsWith("<!--", at)) {
            int end = text.indexOf("-->", at);
            at = end < 0 ? text.length() : end + 3;
            return false;
        }
        at++;
        int start = at;
        while (at < text.length() && (isNamePart(text.charAt(at)) || at == start)) {
            at++;
        }
        String name = text.substring(start, at).toUpperCase(Locale.ROOT);
        Map<String, String> attributes = attributes();
        switch (name) {
            case "A" -> begin(HtmlEntry.Kind.LINK, attributes);
            case "H3" -> begin(HtmlEntry.Kind.FOLDER, attributes);
            case "/A", "/H3" -> {
                titled.ifPresent(entry -> entry.title = taken());
                titled = Optional.empty();
            }
            case "HR" -> {
                begin(HtmlEntry.Kind.SEPARATOR, attributes);
                titled = Optional.empty();
            }
            case "DD" -> {
                endDescription();
                describing = last.isPresent();
                said.setLength(0);
            }
            case "DL" -> {
                endDescription();
                open.push(open.isEmpty() ? top : folder());
            }
            case "DT" -> endDescription();
            case "/DL" -> {
                endDescription();
                open.pop();
                last = Optional.empty();
                return open.isEmpty();
            }
            default -> {}
        }
        return false;
    }

    private static boolean isNamePart(char c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9';
    }

    /** The folder whose list begins; a list that nobody gave a title belongs to its own. */
    private HtmlEntry folder() {
        return last.filter(entry -> entry.kind == HtmlEntry.Kind.FOLDER).orElseGet(open::element);
    }

    private void begin(HtmlEntry.Kind kind, Map<String, String> attributes) throws IOException {
        endDescription();
        HtmlEntry folder = open.peek();
        if (folder == null) {
            throw new IOException("an entry stands outside of the list");
        }
        HtmlEntry entry = new HtmlEntry(kind);
        entry.attributes.putAll(attributes);
        folder.children.add(entry);
        last = Optional.of(entry);
        titled = last;
        said.setLength(0);
    }

    private void endDescription() {
        if (describing) {
            String description = taken().strip();
            last.ifPresent(entry -> entry.description = description);
        }
        describing = false;
    }

    private String taken() {
        String taken = HtmlText.unescape(said.toString());
        said.setLength(0);
        return taken;
    }

    /** Up to the end of the tag. */
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
                attributes.put(name, HtmlText.unescape(value()));
            } else if (at == start) {
                at++;
            } else {
                attributes.put(name, "");
            }
        }
        if (at >= text.length()) {
            throw new IOException("a tag does not end");
        }
        at++;
        return attributes;
    }

    private String value() throws IOException {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        int end;
        if (quote == '"' || quote == '\'') {
            end = text.indexOf(quote, ++at);
        } else {
            end = at;
            while (end < text.length() && "> \t\r\n".indexOf(text.charAt(end)) < 0) {
                end++;
            }
        }
        if (end < 0) {
            throw new IOException("an attribute does not end");
        }
        String value = text.substring(at, end);
        at = quote == '"' || quote == '\'' ? end + 1 : end;
        return value;
    }
}
