package satchel.sync.runtime.dav.sardine;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.http.client.methods.AbstractExecutionAwareRequest;

/** Cuts a request off that has not come to its end in time, whatever it is doing then. */
final class Deadline implements AutoCloseable {
    private final AtomicBoolean passed = new AtomicBoolean();
    private final Thread watch;

    Deadline(Duration limit, AbstractExecutionAwareRequest request) {
        watch = Thread.ofVirtual().start(() -> watch(limit, request));
    }

    private void watch(Duration limit, AbstractExecutionAwareRequest request) {
        try {
            Thread.sleep(limit);
        } catch (InterruptedException answered) {
            return;
        }
        passed.set(true);
        request.abort();
    }

    boolean passed() {
        return passed.get();
    }

    /** The answer has come. */
    @Override
    public void close() {
        watch.interrupt();
    }
}
