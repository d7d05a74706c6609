package satchel.dav.store.sqlite;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Set;
import satchel.dav.store.StoreException;

/** The folder with all the server's data: made private at first use, locked while in use. */
final class DataFolder {
    /** A file lock that is held until it is closed. */
    record Held(FileChannel channel) implements AutoCloseable {
        @Override
        public void close() {
            try {
                channel.close(); // gives the lock back
            } catch (IOException e) {
                throw new StoreException("cannot unlock the data folder: " + e.getMessage(), e);
            }
        }
    }

    private static final Set<PosixFilePermission> PRIVATE =
            Set.of(
                    PosixFilePermission.OWNER_READ,
                    PosixFilePermission.OWNER_WRITE,
                    PosixFilePermission.OWNER_EXECUTE);

    private final Path path;

    private DataFolder(Path path) {
        this.path = path;
    }

    static DataFolder at(Path path) {
        try {
            if (!Files.isDirectory(path)) {
                Files.createDirectories(path);
                if (Files.getFileStore(path).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(path, PRIVATE);
                }
            }
        } catch (IOException e) {
            throw new StoreException("cannot make the data folder %s: %s".formatted(path, e), e);
        }
        return new DataFolder(path);
    }

    Path path() {
        return path;
    }

    Path file(String name) {
        return path.resolve(name);
    }

    /** Refuses if another server has the folder open, in this process or another. */
    Held lockWorkspaces() {
        FileChannel channel = open("workspaces.lock");
        if (!isLocked(channel)) {
            new Held(channel).close();
            throw new StoreException(
                    "the data folder %s is in use by another Satchel server".formatted(path));
        }
        return new Held(channel);
    }

    private boolean isLocked(FileChannel channel) {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // by this very process
        } catch (IOException e) {
            throw new StoreException("cannot lock the data folder %s: %s".formatted(path, e), e);
        }
    }

    /** Waits for its turn, for the moments in which the schema of the accounts may change. */
    Held lockAccounts() {
        FileChannel channel = open("accounts.lock");
        try {
            channel.lock();
            return new Held(channel);
        } catch (IOException e) {
            throw new StoreException("cannot lock the accounts in %s: %s".formatted(path, e), e);
        }
    }

    private FileChannel open(String name) {
        try {
            return FileChannel.open(
                    file(name), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw new StoreException(
                    "cannot write in the data folder %s: %s".formatted(path, e), e);
        }
    }
}
