package satchel.content.bookmark;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.ContentReader;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;

/** One link, folder or separator, as docs/bookmark-format.md says. */
public record Bookmark(Component component, String uid, BookmarkKind kind) implements Placed {
    /** The folders that are there in every program: the bar, the menu, all others, the phone's. */
    public static final Set<String> ROOTS =
            Set.of("toolbar_____", "menu________", "unfiled_____", "mobile______");

    /** Where a bookmark is shown that is in no folder. */
    public static final String UNFILED = "unfiled_____";

    /**
     * Reads a body that holds exactly one bookmark.
     *
     * @throws MalformedContentException if it holds anything else, saying what
     */
    public static Bookmark parse(String text) throws MalformedContentException {
        List<Component> components = ContentReader.read(text);
        if (components.size() > 1) {
            throw new MalformedContentException(
                    components.size() + " bookmarks in one object, where only one may be");
        }
        return BookmarkRules.judged(components.getFirst());
    }

    /** Empty for a separator, and where nobody gave it one. */
    public String title() {
        return text("TITLE").orElse("");
    }

    /** Of a link. */
    public Optional<String> url() {
        return value("URL");
    }

    @Override
    public Optional<String> parent() {
        return value("PARENT");
    }

    @Override
    public List<String> children() {
        return value("CHILDREN").map(Bookmark::names).orElse(List.of());
    }

    public List<String> tags() {
        return component.properties("TAG").map(Bookmark::plain).toList();
    }

    public Optional<String> keyword() {
        return text("KEYWORD");
    }

    public Optional<String> description() {
        return text("DESCRIPTION");
    }

    @Override
    public Optional<String> created() {
        return value("CREATED");
    }

    public Optional<String> lastModified() {
        return value("LAST-MODIFIED");
    }

    public boolean isRoot() {
        return ROOTS.contains(uid);
    }

    private Optional<String> value(String name) {
        return component.property(name).map(line -> line.value().strip());
    }

    private Optional<String> text(String name) {
        return component.property(name).map(Bookmark::plain);
    }

    private static String plain(ContentLine line) {
        return TextValue.unescape(line.value());
    }

    /** The names in a value of CHILDREN, each once. */
    static List<String> names(String value) {
        Set<String> names = new LinkedHashSet<>();
        Arrays.stream(value.split(",")).map(String::strip).forEach(names::add);
        names.remove("");
        return List.copyOf(names);
    }

    static Optional<BookmarkKind> kind(String word) {
        return Arrays.stream(BookmarkKind.values())
                .filter(kind -> kind.name().equals(word.toUpperCase(Locale.ROOT)))
                .findFirst();
    }
}
