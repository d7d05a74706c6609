package satchel.pim.bookmarks.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** By what a file can be seen to have been written; no proof that it was not. */
record FileMark(String key, long size, long written) {
    /** A log of nothing comes and goes as a database is read. */
    private static final FileMark NOTHING = new FileMark("", 0, 0);

    static FileMark of(Path file) {
        try {
            BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
            return found.size() == 0
                    ? NOTHING
                    : new FileMark(
                            String.valueOf(found.fileKey()),
                            found.size(),
                            found.lastModifiedTime().toMillis());
        } catch (IOException notThere) {
            return NOTHING;
        }
    }
}
