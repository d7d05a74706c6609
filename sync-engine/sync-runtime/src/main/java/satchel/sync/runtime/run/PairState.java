package satchel.sync.runtime.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.function.Supplier;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.base.MemoryBaseStore;
import satchel.sync.runtime.base.SqliteBaseStore;

/**
 * What a pair keeps in its folder: {@code base.sqlite}, the {@code journal} folder, and the lock
 * that lets one run at a time work on them.
 */
public final class PairState implements AutoCloseable {
    private final BaseStore base;
    private final Path journal;
    private final FileChannel lock;

    private PairState(BaseStore base, Path journal, FileChannel lock) {
        this.base = base;
        this.journal = journal;
        this.lock = lock;
    }

    /**
     * Opens the folder, which is made if it is not there.
     *
     * @throws PairBusyException if another run is at work on it
     */
    public static PairState open(Path folder) throws IOException {
        return open(folder, () -> SqliteBaseStore.open(folder.resolve("base.sqlite")));
    }

    /**
     * The same for a run that is to know nothing of earlier ones: its base is forgotten with it.
     *
     * @throws PairBusyException if another run is at work on it
     */
    public static PairState openOnce(Path folder) throws IOException {
        return open(folder, MemoryBaseStore::new);
    }

    /** The same over a base of the caller's. */
    static PairState open(Path folder, Supplier<BaseStore> opener) throws IOException {
        makePrivate(folder);
        FileChannel lock =
                FileChannel.open(
                        folder.resolve("lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        try {
            if (tryLock(lock).isEmpty()) {
                throw new PairBusyException(folder);
            }
            return new PairState(opener.get(), journal(folder), lock);
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Base and journal hold the records themselves. */
    private static void makePrivate(Path folder) throws IOException {
        Files.createDirectories(folder);
        PosixFileAttributeView view =
                Files.getFileAttributeView(folder, PosixFileAttributeView.class);
        if (view != null) { // Windows keeps a user's own folders from others by itself
            view.setPermissions(PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static Optional<FileLock> tryLock(FileChannel channel) throws IOException {
        try {
            return Optional.ofNullable(channel.tryLock());
        } catch (OverlappingFileLockException heldInThisProcess) {
            return Optional.empty();
        }
    }

    public BaseStore base() {
        return base;
    }

    /** The folder of the runs' journals in that of a pair. */
    public static Path journal(Path folder) {
        return folder.resolve("journal");
    }

    /** The folder of the runs' journals. */
    public Path journal() {
        return journal;
    }

    @Override
    public void close() throws IOException {
        try (lock) {
            base.close();
        }
    }
}
