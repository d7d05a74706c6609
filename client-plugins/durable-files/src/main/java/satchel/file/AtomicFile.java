package satchel.file;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;

/**
 * Writes a file so that a reader, or a machine that loses power, finds the old one or the new one
 * and nothing between.
 */
public final class AtomicFile {
    private AtomicFile() {}

    /**
     * Follows a link to the file it stands for, and keeps the permissions of what was there. What
     * runs that were killed have left beside it goes.
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
        Path folder = target.resolveSibling("");
        Draft.sweep(folder);
        try (Draft draft = Draft.of(target, bytes)) {
            draft.takesPlace();
        }
        syncFolder(folder);
    }

    /** Makes the names in a folder lasting: what was renamed into it or deleted from it. */
    public static void syncFolder(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            return; // Windows opens no folder, and makes its names lasting by itself.
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
