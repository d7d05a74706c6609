package satchel.pim.files;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import satchel.file.Draft;

/**
 * Drafts written several at a time: a disk makes many files lasting in little more time than one.
 */
final class Drafts implements AutoCloseable {
    private static final int AT_ONCE = 8;

    private final ExecutorService threads =
            Executors.newFixedThreadPool(AT_ONCE, Thread.ofVirtual().factory());
    private final List<Future<Draft>> started = new ArrayList<>();
    private int given;

    void start(Path file, byte[] bytes) {
        started.add(threads.submit(() -> Draft.of(file, bytes)));
    }

    /**
     * The next, in the order in which they were started.
     *
     * @throws IOException if it could not be written
     */
    Draft next() throws IOException {
        try {
            return started.get(given++).get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException failed) {
                throw failed;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** What has not taken its place is gone. */
    @Override
    public void close() throws IOException {
        threads.close();
        for (Future<Draft> draft : started) {
            if (draft.state() == Future.State.SUCCESS) {
                draft.resultNow().close();
            }
        }
    }
}
