package satchel.dav.bookmark;

import java.util.List;
import java.util.Optional;
import satchel.content.bookmark.Bookmark;
import satchel.content.bookmark.BookmarkKind;

/** What the files show of a bookmark; where it stands is known by then. */
record ShownBookmark(
        String uid,
        BookmarkKind kind,
        String title,
        String url,
        Optional<String> created,
        Optional<String> modified,
        String description,
        String keyword,
        List<String> tags) {
    static ShownBookmark of(Bookmark read) {
        return new ShownBookmark(
                read.uid(),
                read.kind(),
                read.title(),
                read.url().orElse(""),
                read.created(),
                read.lastModified(),
                read.description().orElse(""),
                read.keyword().orElse(""),
                read.tags());
    }
}
