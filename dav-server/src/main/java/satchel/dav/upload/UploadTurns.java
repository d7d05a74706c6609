package satchel.dav.upload;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import satchel.dav.http.DavError;
import satchel.dav.resource.UploadPath;

/**
 * One request at a time for each upload. A new one ends the one before, as the draft recommends:
 * its client has given that up, and would wait for the server to notice.
 */
public final class UploadTurns {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Map<UploadPath, Turn> current = new HashMap<>();
    private long turns;

    /**
     * Waits until whoever has the upload has let go of it.
     *
     * @throws IOException if a newer request wants it as well
     */
    public synchronized Turn take(UploadPath path) throws IOException {
        Turn mine = new Turn(this, path, turns++);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        Optional<Turn> before = before(mine);
        while (before.isPresent()) {
            if (mine.isOlderThan(before.get())) {
                throw new InterruptedIOException("a newer request has taken the upload over");
            }
            before.get().end();
            await(deadline - System.nanoTime());
            before = before(mine);
        }
        return mine;
    }

    private Optional<Turn> before(Turn mine) {
        return Optional.ofNullable(current.putIfAbsent(mine.path(), mine));
    }

    private void await(long nanos) throws IOException {
        if (nanos <= 0) {
            throw busy();
        }
        try {
            wait(Duration.ofNanos(nanos).toMillis() + 1);
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted while waiting for an upload");
        }
    }

    synchronized void giveBack(Turn turn) {
        current.remove(turn.path(), turn);
        notifyAll();
    }

    /** What is held beyond the reach of this server; the client may go on later. */
    public static DavError busy() {
        return DavError.of(503, "Another request has this upload; try again later.")
                .with("Retry-After", "5");
    }
}
