package satchel.dav.bookmark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import satchel.content.bookmark.BookmarkKind;
import satchel.content.bookmark.BookmarkTree;
import satchel.content.bookmark.TreeWalk;
import satchel.content.bookmark.TreeWalk.Step;
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

    private final BookmarkTree<ShownBookmark> tree;
    private final XmlWriter out;

    NetscapeWriter(BookmarkTree<ShownBookmark> tree, OutputStream out) {
        this.tree = tree;
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
        if (!tree.in(root.uid()).isEmpty()) {
            out.raw("<DT><H3" + attribute + ">").text(root.title()).raw("</H3>\n<DL><p>\n");
            content(root);
            out.raw("</DL><p>\n");
        }
    }

    private void content(BookmarkRoot root) throws IOException {
        TreeWalk<ShownBookmark> walk = TreeWalk.in(tree, root.uid());
        for (var step = walk.next(); step.isPresent(); step = walk.next()) {
            switch (step.get()) {
                case Step.At<ShownBookmark>(ShownBookmark one)
                        when one.kind() == BookmarkKind.SEPARATOR ->
                        out.raw("<HR>\n");
                case Step.At<ShownBookmark>(ShownBookmark one) -> link(one);
                case Step.Into<ShownBookmark>(ShownBookmark folder) -> {
                    out.raw("<DT><H3");
                    times(folder);
                    out.raw(">").text(folder.title()).raw("</H3>\n");
                    description(folder);
                    out.raw("<DL><p>\n");
                }
                case Step.OutOf<ShownBookmark> _ -> out.raw("</DL><p>\n");
            }
        }
    }

    private void link(ShownBookmark one) throws IOException {
        out.raw("<DT><A HREF=\"").quoted(one.url()).raw("\"");
        times(one);
        if (!one.keyword().isEmpty()) {
            out.raw(" SHORTCUTURL=\"").quoted(one.keyword()).raw("\"");
        }
        if (!one.tags().isEmpty()) {
            out.raw(" TAGS=\"").quoted(String.join(",", one.tags())).raw("\"");
        }
        out.raw(">").text(one.title()).raw("</A>\n");
        description(one);
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
