package satchel.dav.upload;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.util.Optional;
import satchel.dav.resource.UploadPath;

/** The time in which one request has an upload for itself. A newer request ends it. */
public final class Turn implements AutoCloseable {
    private final UploadTurns turns;
    private final UploadPath path;
    private final long number;
    private Optional<Thread> reading = Optional.empty();
    private boolean over;

    Turn(UploadTurns turns, UploadPath path, long number) {
        this.turns = turns;
        this.path = path;
        this.number = number;
    }

    UploadPath path() {
        return path;
    }

    boolean isOlderThan(Turn other) {
        return number < other.number;
    }

    /** Who waits for bytes is woken; who does anything else is left to do it. */
    synchronized void end() {
        over = true;
        reading.ifPresent(Thread::interrupt);
    }

    private synchronized void beginRead() throws InterruptedIOException {
        if (over) {
            throw new InterruptedIOException("a newer request has taken the upload over");
        }
        reading = Optional.of(Thread.currentThread());
    }

    /** What interrupts too late must not close the files that are written next. */
    private synchronized void endRead() {
        reading = Optional.empty();
        Thread.interrupted();
    }

    /** The same bytes, until the turn is over. */
    public InputStream reading(InputStream body) {
        return new FilterInputStream(body) {
            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
            }

            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                beginRead();
                try {
                    return super.read(into, offset, length);
                } finally {
                    endRead();
                }
            }
        };
    }

    @Override
    public void close() {
        turns.giveBack(this);
    }
}
