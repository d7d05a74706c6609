package satchel.client.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A storage area for one run of Equinox. A window, a timer's sync and a command may run at once and
 * must not share one, so areas are numbered and each is held by a file lock: the first free one is
 * taken. The system drops the lock with the process, however it ends, and the framework empties an
 * area when it takes it, so neither leftovers nor bundles of an earlier run matter.
 */
record FrameworkArea(Path folder, FileChannel lock) implements AutoCloseable {
    private static final int MOST = 64;

    static FrameworkArea take(Path areas) throws StartException {
        try {
            Files.createDirectories(areas);
            for (int n = 0; n < MOST; n++) {
                FileChannel lock = lock(areas.resolve(n + ".lock"));
                if (lock != null) {
                    return new FrameworkArea(areas.resolve(Integer.toString(n)), lock);
                }
            }
        } catch (IOException e) {
            throw new StartException("cannot use the state folder " + areas + ": " + e, e);
        }
        throw new StartException("%d clients are running already".formatted(MOST));
    }

    /** The file, locked by us, or null if another process holds it. */
    private static @Nullable FileChannel lock(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (IOException e) {
            channel.close();
            throw e;
        }
        channel.close();
        return null;
    }

    @Override
    public void close() throws IOException {
        lock.close();
    }
}
