package satchel.benchmark.study;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import satchel.benchmark.server.ProcessTree;

/** Looks at a server's memory every 100 ms and keeps the most. */
final class Peak implements AutoCloseable {
    private static final int PAUSE_MILLIS = 100;

    private final AtomicLong most = new AtomicLong();
    private final AtomicBoolean stop = new AtomicBoolean();
    private final Thread thread;

    Peak(ProcessTree tree) {
        thread = Thread.ofPlatform().daemon().start(() -> look(tree));
    }

    /** Resident bytes. */
    long bytes() {
        return most.get();
    }

    private void look(ProcessTree tree) {
        while (!stop.get()) {
            most.accumulateAndGet(tree.rssBytes(), Math::max);
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void close() {
        stop.set(true);
        thread.interrupt();
    }
}
