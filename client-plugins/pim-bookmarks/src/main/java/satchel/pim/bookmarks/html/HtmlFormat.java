package satchel.pim.bookmarks.html;

import java.io.IOException;
import satchel.pim.bookmarks.file.EntryForm;
import satchel.pim.bookmarks.file.FileFormat;

/** Files that begin with NETSCAPE-Bookmark-file-1. */
public final class HtmlFormat implements FileFormat {
    private static final String EMPTY =
            """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
            <TITLE>Bookmarks</TITLE>
            <H1>Bookmarks</H1>

            <DL><p>
            </DL>
            """;

    @Override
    public String name() {
        return "file of bookmarks in Netscape's form";
    }

    @Override
    public String empty() {
        return EMPTY;
    }

    @Override
    public EntryForm<?> parse(String text) throws IOException {
        if (!text.contains("NETSCAPE-Bookmark-file-1")) {
            throw new IOException("it does not begin with NETSCAPE-Bookmark-file-1");
        }
        return new HtmlForm(HtmlReader.read(text));
    }
}
