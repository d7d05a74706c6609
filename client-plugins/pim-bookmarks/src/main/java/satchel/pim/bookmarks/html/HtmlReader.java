package satchel.pim.bookmarks.html;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads the tags that browsers write, in one pass: {@code <DT><H3>} before the {@code <DL>} of a
 * folder, {@code <DT><A>}, {@code <HR>}, and {@code <DD>} with the description of what was before.
 * What stands in no list, as in Safari's files, is in the top; so is what is in a list that nobody
 * gave a title.
 */
final class HtmlReader {
    private final String text;
    private final HtmlTags tags;
    private final HtmlEntry top = new HtmlEntry(HtmlEntry.Kind.FOLDER);

    /** The folder of each list that has begun and not ended. */
    private final Deque<HtmlEntry> open = new ArrayDeque<>();

    private Optional<HtmlEntry> last = Optional.empty();

    /** What the text since the last tag belongs to. */
    private Said said = Said.NOTHING;

    private int since;

    private enum Said {
        NOTHING,
        TITLE,
        DESCRIPTION
    }

    private HtmlReader(String text) {
        this.text = text;
        this.tags = new HtmlTags(text);
    }

    /**
     * @param head all before the first list or entry
     * @param bare whether no list holds the entries at the top
     * @param tail all behind the last
     */
    record Document(String head, HtmlEntry top, boolean bare, String tail) {}

    static Document read(String text) throws IOException {
        HtmlReader reader = new HtmlReader(text);
        HtmlTags.Tag first = reader.tags.next();
        if (first.name().isEmpty()) {
            throw new IOException("there is no list in it");
        }
        reader.since = first.end();
        for (HtmlTags.Tag tag = first; !tag.name().isEmpty(); tag = reader.tags.next()) {
            reader.take(tag);
        }
        String head = text.substring(0, first.start());
        Document document =
                new Document(
                        head, reader.top, !first.name().equals("DL"), text.substring(reader.since));
        reader.requireWhole(document);
        return document;
    }

    /** A file that was cut short would count as one that had the rest deleted. */
    private void requireWhole(Document document) throws IOException {
        if (!open.isEmpty() || said == Said.TITLE) {
            throw new IOException("its list does not end");
        }
        if (document.bare() && has(document.head(), "<HTML") && !has(document.tail(), "</HTML")) {
            throw new IOException("the page does not end");
        }
    }

    private static boolean has(String part, String tag) {
        return part.toUpperCase(Locale.ROOT).contains(tag);
    }

    private void take(HtmlTags.Tag tag) throws IOException {
        boolean endsPage = tag.name().equals("/BODY") || tag.name().equals("/HTML");
        if (endsPage && said == Said.NOTHING) {
            return; // It belongs to what stands behind the last entry.
        }
        endSaying(tag);
        switch (tag.name()) {
            case "A" -> begin(HtmlEntry.Kind.LINK, tag);
            case "H3" -> begin(HtmlEntry.Kind.FOLDER, tag);
            case "HR" -> begin(HtmlEntry.Kind.SEPARATOR, tag);
            case "DD" -> said = last.isPresent() ? Said.DESCRIPTION : Said.NOTHING;
            case "DL" -> open.push(folder());
            case "/DL" -> {
                if (open.poll() == null) {
                    throw new IOException("a list ends that did not begin");
                }
                last = Optional.empty();
            }
            default -> {}
        }
        since = endsPage ? tag.start() : tag.end();
    }

    /** What was said up to this tag; what nobody knows here stays where it is. */
    private void endSaying(HtmlTags.Tag next) {
        String words = text.substring(Math.min(since, next.start()), next.start());
        switch (said) {
            case TITLE -> last.ifPresent(entry -> entry.title = words);
            case DESCRIPTION -> last.ifPresent(entry -> entry.description = words.strip());
            case NOTHING ->
                    HtmlText.strayed(words)
                            .map(HtmlEntry::unknown)
                            .ifPresent(current().children::add);
        }
        said = Said.NOTHING;
    }

    private HtmlEntry current() {
        return Optional.ofNullable(open.peek()).orElse(top);
    }

    /** The folder whose list begins; a list that nobody gave a title belongs to its own. */
    private HtmlEntry folder() {
        return last.filter(entry -> entry.kind == HtmlEntry.Kind.FOLDER).orElseGet(this::current);
    }

    private void begin(HtmlEntry.Kind kind, HtmlTags.Tag tag) {
        HtmlEntry entry = new HtmlEntry(kind);
        entry.attributes.putAll(tag.attributes());
        current().children.add(entry);
        last = Optional.of(entry);
        said = kind == HtmlEntry.Kind.SEPARATOR ? Said.NOTHING : Said.TITLE;
    }
}
