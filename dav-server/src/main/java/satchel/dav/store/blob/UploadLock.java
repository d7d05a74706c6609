package satchel.dav.store.blob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.util.Optional;

/** Keeps other threads and other servers from an upload. It ends with its process at the latest. */
final class UploadLock implements AutoCloseable {
    private final FileChannel channel;

    private UploadLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Empty if somebody else has it; the channel is closed then. */
    static Optional<UploadLock> of(FileChannel channel) throws IOException {
        if (isFree(channel)) {
            return Optional.of(new UploadLock(channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false; // somebody in this very process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
