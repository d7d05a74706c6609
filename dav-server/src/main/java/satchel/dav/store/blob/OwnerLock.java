package satchel.dav.store.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Lets one at a time do something in an owner's folder, of all threads of all servers. */
final class OwnerLock {
    /**
     * A lock of a file is the whole process's, and gone as soon as any thread closes that file. So
     * the threads agree among themselves first; owners that share one wait a little for each other.
     */
    private static final Lock[] OF_THREADS =
            Stream.generate(ReentrantLock::new).limit(64).toArray(Lock[]::new);

    private OwnerLock() {}

    static <T> T holding(Path file, BlobFolder blobs, Supplier<T> work) {
        Lock threads = OF_THREADS[Math.floorMod(file.hashCode(), OF_THREADS.length)];
        threads.lock();
        try (FileChannel channel =
                        FileChannel.open(
                                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock _ = channel.lock()) {
            return work.get();
        } catch (IOException e) {
            throw blobs.explain(e);
        } finally {
            threads.unlock();
        }
    }
}
