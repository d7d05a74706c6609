package satchel.pim.files;

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
final class AtomicFile {
    private AtomicFile() {}

    /** Follows a link to the file it stands for, and keeps the permissions of what was there. */
    static void write(Path file, byte[] bytes) throws IOException {
        try (Draft draft = Draft.of(file, bytes)) {
            draft.takesPlace();
        }
    }

    /** Makes the names in a folder lasting: what was renamed into it or deleted from it. */
    static void syncFolder(Path folder) throws IOException {
        if (Files.getFileAttributeView(folder, PosixFileAttributeView.class) == null) {
            return; // Windows opens no folder, and makes its names lasting by itself.
        }
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        }
    }
}
