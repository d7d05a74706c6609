package satchel.dav.bookmark;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import satchel.content.bookmark.Bookmark;
import satchel.content.bookmark.BookmarkKind;
import satchel.content.bookmark.Placed;
import satchel.content.line.MalformedContentException;

/** What the files show of a bookmark: all of a collection are in memory while one is written. */
record ShownBookmark(
        String uid,
        BookmarkKind kind,
        String title,
        String url,
        Optional<String> parent,
        List<String> children,
        Optional<String> created,
        Optional<String> modified,
        String description,
        String keyword,
        List<String> tags)
        implements Placed {
    /** Absent for what an older or newer server has let in and this one cannot read. */
    static Optional<ShownBookmark> read(byte[] body) {
        try {
            Bookmark read = Bookmark.parse(new String(body, StandardCharsets.UTF_8));
            return Optional.of(
                    new ShownBookmark(
                            read.uid(),
                            read.kind(),
                            read.title(),
                            read.url().orElse(""),
                            read.parent(),
                            read.children(),
                            read.created(),
                            read.lastModified(),
                            read.description().orElse(""),
                            read.keyword().orElse(""),
                            read.tags()));
        } catch (MalformedContentException unreadable) {
            return Optional.empty();
        }
    }
}
