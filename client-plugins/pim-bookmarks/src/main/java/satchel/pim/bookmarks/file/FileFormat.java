package satchel.pim.bookmarks.file;

import java.io.IOException;

/** A form of files. */
public interface FileFormat {
    /** For people. */
    String name();

    /** A file without bookmarks. */
    String empty();

    /**
     * @throws IOException if it is no file of this form, or not whole; with a reason for the user
     */
    EntryForm<?> parse(String text) throws IOException;
}
