package satchel.dav.store.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;

/** The disk that is really there. */
final class LocalDisk implements Disk {
    @Override
    public Output open(Path file) throws IOException {
        return new LocalOutput(
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
        Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void makeFolder(Path folder) throws IOException {
        Files.createDirectories(folder);
    }

    @Override
    public void touch(Path file, FileTime time) throws IOException {
        Files.setLastModifiedTime(file, time);
    }

    @Override
    public void remove(Path file) throws IOException {
        Files.deleteIfExists(file);
    }

    @Override
    public void syncFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    @Override
    public long free(Path folder) throws IOException {
        return Files.getFileStore(folder).getUsableSpace();
    }
}
