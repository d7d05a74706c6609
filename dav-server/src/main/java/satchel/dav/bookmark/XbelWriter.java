package satchel.dav.bookmark;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import satchel.content.bookmark.BookmarkKind;
import satchel.content.bookmark.TreeWalk;
import satchel.dav.xml.XmlWriter;

/**
 * XBEL 1.0 (http://pyxml.sourceforge.net/topics/xbel/), without its document type, which no program
 * needs and some fetch. The comment is what floccus looks for.
 */
final class XbelWriter {
    private final BookmarkFile file;
    private final XmlWriter out;

    XbelWriter(BookmarkFile file, OutputStream out) {
        this.file = file;
        this.out = new XmlWriter(out);
    }

    void write() throws IOException {
        out.raw("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<xbel version=\"1.0\">\n");
        out.raw(
                "<!--- highestId :"
                        + highest()
                        + ": for Floccus bookmark sync browser extension -->");
        out.raw("\n");
        for (BookmarkRoot root : BookmarkRoot.values()) {
            out.raw("<folder id=\"" + Numbers.of(root.uid()) + "\">\n");
            element("title", root.title());
            content(root.uid());
            out.raw("</folder>\n");
        }
        out.raw("</xbel>\n");
        out.flush();
    }

    private void content(String root) throws IOException {
        BodyWalk walk = file.walk(root);
        for (var step = walk.next(); step.isPresent(); step = walk.next()) {
            switch (step.get()) {
                case BodyWalk.Step.At(ShownBookmark one) -> leaf(one);
                case BodyWalk.Step.Into(ShownBookmark folder) -> {
                    out.raw("<folder id=\"" + Numbers.of(folder.uid()) + "\"");
                    time("added", folder.created());
                    out.raw(">\n");
                    texts(folder);
                }
                case BodyWalk.Step.OutOf() -> out.raw("</folder>\n");
            }
        }
    }

    private void leaf(ShownBookmark one) throws IOException {
        if (one.kind() == BookmarkKind.SEPARATOR) {
            out.raw("<separator/>\n");
            return;
        }
        out.raw("<bookmark id=\"" + Numbers.of(one.uid()) + "\" href=\"").quoted(one.url());
        out.raw("\"");
        time("added", one.created());
        time("modified", one.modified());
        out.raw(">\n");
        texts(one);
        out.raw("</bookmark>\n");
    }

    private void texts(ShownBookmark one) throws IOException {
        element("title", one.title());
        if (!one.description().isEmpty()) {
            element("desc", one.description());
        }
    }

    private void element(String name, String text) throws IOException {
        out.raw("<" + name + ">").text(text).raw("</" + name + ">\n");
    }

    private void time(String attribute, Optional<String> time) throws IOException {
        if (time.isPresent()) {
            out.raw(" " + attribute + "=\"" + Moments.iso(time.get()) + "\"");
        }
    }

    private long highest() {
        long highest = 0;
        for (BookmarkRoot root : BookmarkRoot.values()) {
            highest = Math.max(highest, Numbers.of(root.uid()));
            TreeWalk<PlacedBookmark> walk = file.places(root.uid());
            for (var step = walk.next(); step.isPresent(); step = walk.next()) {
                highest = Math.max(highest, number(step.get()));
            }
        }
        return highest;
    }

    private static long number(TreeWalk.Step<PlacedBookmark> step) {
        return switch (step) {
            case TreeWalk.Step.At<PlacedBookmark>(PlacedBookmark one) -> Numbers.of(one.uid());
            case TreeWalk.Step.Into<PlacedBookmark>(PlacedBookmark one) -> Numbers.of(one.uid());
            case TreeWalk.Step.OutOf<PlacedBookmark> _ -> 0;
        };
    }
}
