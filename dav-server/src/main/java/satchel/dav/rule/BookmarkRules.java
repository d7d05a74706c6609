package satchel.dav.rule;

import java.util.Optional;
import satchel.content.bookmark.Bookmark;
import satchel.content.line.MalformedContentException;
import satchel.dav.store.ObjectIndex;
import satchel.dav.xml.Namespaces;

/** Bookmarks (docs/bookmark-format.md). */
final class BookmarkRules {
    private BookmarkRules() {}

    static Judged judge(String body) {
        try {
            Bookmark bookmark = Bookmark.parse(body);
            return new Judged.Valid(
                    new ObjectIndex(
                            bookmark.uid(),
                            "BOOKMARK",
                            Optional.empty(),
                            Optional.empty(),
                            false,
                            ""));
        } catch (MalformedContentException wrong) {
            return new Judged.Invalid(
                    Namespaces.bookmarks("valid-bookmark-data"),
                    String.valueOf(wrong.getMessage()));
        }
    }
}
