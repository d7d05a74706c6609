package satchel.content.bookmark;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;

/** What a BOOKMARK must be like. Properties that are not known here are nobody's business. */
final class BookmarkRules {
    private static final int UID_LENGTH = 12;
    private static final List<String> AT_MOST_ONCE =
            List.of(
                    "VERSION",
                    "UID",
                    "KIND",
                    "TITLE",
                    "URL",
                    "PARENT",
                    "CHILDREN",
                    "KEYWORD",
                    "DESCRIPTION",
                    "CREATED",
                    "LAST-MODIFIED");

    private final Component bookmark;

    private BookmarkRules(Component bookmark) {
        this.bookmark = bookmark;
    }

    static Bookmark judged(Component bookmark) throws MalformedContentException {
        return new BookmarkRules(bookmark).judged();
    }

    private Bookmark judged() throws MalformedContentException {
        if (!bookmark.name().equals("BOOKMARK")) {
            throw new MalformedContentException(bookmark.name() + " where a BOOKMARK should be");
        }
        for (String name : AT_MOST_ONCE) {
            require(bookmark.properties(name).count() <= 1, "more than one " + name);
        }
        requireVersion();
        String uid = needed("UID");
        require(isUid(uid), "the UID '" + uid + "', which is not 12 of A-Z a-z 0-9 - _");
        String word = needed("KIND");
        BookmarkKind kind =
                Bookmark.kind(word)
                        .orElseThrow(() -> fault("the KIND " + word + ", which is not known"));
        requirePlace(uid, kind);
        switch (kind) {
            case LINK -> requireLink();
            case FOLDER -> {
                requireNone("URL", kind);
                requireNone("KEYWORD", kind);
                requireNone("TAG", kind);
            }
            case SEPARATOR -> {
                for (String name : List.of("URL", "TITLE", "KEYWORD", "TAG", "DESCRIPTION")) {
                    requireNone(name, kind);
                }
            }
        }
        for (String name : List.of("CREATED", "LAST-MODIFIED")) {
            require(
                    value(name).filter(time -> !isTime(time)).isEmpty(),
                    "a " + name + " that is no UTC time");
        }
        return new Bookmark(bookmark, uid, kind);
    }

    private void requireVersion() throws MalformedContentException {
        String version = needed("VERSION");
        require(version.equals("1"), "the VERSION " + version + ", where 1 may be");
    }

    private void requirePlace(String uid, BookmarkKind kind) throws MalformedContentException {
        if (Bookmark.ROOTS.contains(uid)) {
            require(kind == BookmarkKind.FOLDER, "the UID of a root, and is no folder");
            requireNone("PARENT", kind);
        } else {
            String parent = needed("PARENT");
            require(isUid(parent), "the PARENT '" + parent + "', which is no UID");
            require(!parent.equals(uid), "itself as PARENT");
        }
        if (kind != BookmarkKind.FOLDER) {
            requireNone("CHILDREN", kind);
        }
        for (String child : value("CHILDREN").map(Bookmark::names).orElse(List.of())) {
            require(isUid(child), "'" + child + "' in CHILDREN, which is no UID");
        }
    }

    private void requireLink() throws MalformedContentException {
        String url = needed("URL");
        require(isAbsolute(url), "the URL '" + url + "', which is not absolute");
        Set<String> tags = new HashSet<>();
        for (ContentLine tag : bookmark.properties("TAG").toList()) {
            require(
                    tags.add(TextValue.unescape(tag.value()).strip()),
                    "the TAG " + tag.value() + " twice");
        }
    }

    /** RFC 3986 section 3.1; what follows is the business of who opens it. */
    private static boolean isAbsolute(String url) {
        int colon = url.indexOf(':');
        if (colon < 1 || !isLetter(url.charAt(0))) {
            return false;
        }
        return url.chars()
                        .limit(colon)
                        .allMatch(c -> isLetter(c) || isDigit(c) || "+-.".indexOf(c) >= 0)
                && url.chars().allMatch(c -> c > ' ' && c != 0x7f);
    }

    static boolean isUid(String name) {
        return name.length() == UID_LENGTH
                && name.chars().allMatch(c -> isLetter(c) || isDigit(c) || c == '-' || c == '_');
    }

    private static boolean isTime(String value) {
        if (value.length() != 16 || value.charAt(8) != 'T' || value.charAt(15) != 'Z') {
            return false;
        }
        return (value.substring(0, 8) + value.substring(9, 15))
                .chars()
                .allMatch(BookmarkRules::isDigit);
    }

    private static boolean isLetter(int c) {
        return c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private void requireNone(String name, BookmarkKind kind) throws MalformedContentException {
        require(bookmark.property(name).isEmpty(), "a " + name + ", which no " + kind + " has");
    }

    private String needed(String name) throws MalformedContentException {
        return value(name)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new MalformedContentException("the bookmark has no " + name));
    }

    private Optional<String> value(String name) {
        return bookmark.property(name).map(line -> line.value().strip());
    }

    private static void require(boolean holds, String what) throws MalformedContentException {
        if (!holds) {
            throw fault(what);
        }
    }

    private static MalformedContentException fault(String what) {
        return new MalformedContentException("the bookmark has " + what);
    }
}
