package satchel.dav.store.blob;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A file being written. What has come is put on the disk while more comes, so that at the end of a
 * large body little is left to wait for.
 */
final class LocalOutput implements Disk.Output {
    private static final long STRETCH = 16 << 20;
    private static final ExecutorService FLUSHES =
            Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("flush-", 0).factory());

    private final FileChannel channel;
    private Optional<Future<FileChannel>> flush = Optional.empty();
    private long sinceFlush;
    private long written;
    private long flushing;
    private long flushed;

    LocalOutput(FileChannel channel) {
        this.channel = channel;
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
        ByteBuffer rest = ByteBuffer.wrap(bytes, 0, length);
        while (rest.hasRemaining()) {
            channel.write(rest);
        }
        sinceFlush += length;
        written += length;
        if (sinceFlush >= STRETCH && isReadyToFlush()) {
            flushed = flushed();
            flushing = written;
            sinceFlush = 0;
            flush = Optional.of(FLUSHES.submit(this::force));
        }
    }

    @Override
    public long flushed() {
        boolean done = flush.filter(one -> one.state() == Future.State.SUCCESS).isPresent();
        return done ? Math.max(flushed, flushing) : flushed;
    }

    /** Not while one is under way, and never after one has failed: {@link #sync} has to say so. */
    private boolean isReadyToFlush() {
        return flush.map(one -> one.state() == Future.State.SUCCESS).orElse(true);
    }

    private FileChannel force() throws IOException {
        channel.force(false);
        return channel;
    }

    /** The kernel tells of what it could not write once: to a flush before, perhaps. */
    @Override
    public void sync() throws IOException {
        if (flush.isPresent()) {
            await(flush.get());
        }
        channel.force(false);
        flushed = written;
    }

    private static void await(Future<FileChannel> flush) throws IOException {
        try {
            flush.get();
        } catch (ExecutionException e) {
            throw new IOException(String.valueOf(e.getCause()), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while a body was made durable");
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
