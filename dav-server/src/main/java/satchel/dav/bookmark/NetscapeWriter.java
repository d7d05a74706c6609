package satchel.dav.bookmark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import java.util.stream.Collectors;
import satchel.content.bookmark.BookmarkKind;
import satchel.dav.xml.XmlWriter;

/**
 * The file that Netscape wrote, and that all browsers read and write since, with what Firefox adds
 * to it. What is in the menu stands at the top, as there.
 */
final class NetscapeWriter {
    private static final String HEAD =
            """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
            <TITLE>Bookmarks</TITLE>
            <H1>Bookmarks</H1>

            <DL><p>
            """;

    private final BookmarkFile file;
    private final XmlWriter out;

    NetscapeWriter(BookmarkFile file, OutputStream out) {
        this.file = file;
        this.out = new XmlWriter(out);
    }

    void write() throws IOException {
        out.raw(HEAD);
        for (BookmarkRoot root : BookmarkRoot.values()) {
            switch (root) {
                case TOOLBAR -> root(root, " PERSONAL_TOOLBAR_FOLDER=\"true\"");
                case MENU -> content(root);
                case UNFILED -> root(root, " UNFILED_BOOKMARKS_FOLDER=\"true\"");
                case MOBILE -> root(root, "");
            }
        }
        out.raw("</DL><p>\n");
        out.flush();
    }

    private void root(BookmarkRoot root, String attribute) throws IOException {
        if (!file.isEmpty(root.uid())) {
            out.raw("<DT><H3" + attribute + ">").text(root.title()).raw("</H3>\n<DL><p>\n");
            content(root);
            out.raw("</DL><p>\n");
        }
    }

    private void content(BookmarkRoot root) throws IOException {
        BodyWalk walk = file.walk(root.uid());
        for (var step = walk.next(); step.isPresent(); step = walk.next()) {
            switch (step.get()) {
                case BodyWalk.Step.At(ShownBookmark one)
                        when one.kind() == BookmarkKind.SEPARATOR ->
                        out.raw("<HR>\n");
                case BodyWalk.Step.At(ShownBookmark one) -> link(one);
                case BodyWalk.Step.Into(ShownBookmark folder) -> {
                    out.raw("<DT><H3");
                    times(folder);
                    out.raw(">").text(folder.title()).raw("</H3>\n");
                    description(folder);
                    out.raw("<DL><p>\n");
                }
                case BodyWalk.Step.OutOf() -> out.raw("</DL><p>\n");
            }
        }
    }

    private void link(ShownBookmark one) throws IOException {
        out.raw("<DT><A HREF=\"").quoted(one.url()).raw("\"");
        times(one);
        if (!one.keyword().isEmpty()) {
            out.raw(" SHORTCUTURL=\"").quoted(one.keyword()).raw("\"");
        }
        String tags = tags(one);
        if (!tags.isEmpty()) {
            out.raw(" TAGS=\"").quoted(tags).raw("\"");
        }
        out.raw(">").text(one.title()).raw("</A>\n");
        description(one);
    }

    /** The form has no way to say a comma: a tag that has one would be read as two others. */
    private static String tags(ShownBookmark one) {
        return one.tags().stream()
                .filter(tag -> tag.indexOf(',') < 0)
                .collect(Collectors.joining(","));
    }

    private void description(ShownBookmark one) throws IOException {
        if (!one.description().isEmpty()) {
            out.raw("<DD>").text(one.description()).raw("\n");
        }
    }

    private void times(ShownBookmark one) throws IOException {
        time("ADD_DATE", one.created());
        time("LAST_MODIFIED", one.modified());
    }

    private void time(String attribute, Optional<String> time) throws IOException {
        Optional<Long> seconds = time.flatMap(Moments::seconds);
        if (seconds.isPresent()) {
            out.raw(" " + attribute + "=\"" + seconds.get() + "\"");
        }
    }
}
