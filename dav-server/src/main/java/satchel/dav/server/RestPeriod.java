package satchel.dav.server;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does something once whenever a server has had nothing to do for a while. */
final class RestPeriod implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(RestPeriod.class);

    private final Runnable rest;
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicBoolean asked = new AtomicBoolean();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("rest").factory());

    /** Of the last period; only the thread looks at it. */
    private boolean wasBusy;

    private RestPeriod(Runnable rest) {
        this.rest = rest;
    }

    /**
     * @param quiet without a request for so long, and at most twice so long, it rests
     */
    static RestPeriod start(Duration quiet, Runnable rest) {
        RestPeriod period = new RestPeriod(rest);
        period.thread.scheduleWithFixedDelay(
                period::look, quiet.toMillis(), quiet.toMillis(), TimeUnit.MILLISECONDS);
        return period;
    }

    /** A request comes. */
    void begin() {
        underWay.incrementAndGet();
    }

    /** The request has been answered, or never will be. */
    void end() {
        asked.setPlain(true); // ordered before the next line
        underWay.decrementAndGet();
    }

    /** Whether a request is under way. */
    boolean isBusy() {
        return underWay.get() > 0;
    }

    /** The edge of its thread: what fails is said, and tried again after the next request. */
    private void look() {
        boolean hadRequests = asked.getAndSet(false);
        boolean busy = hadRequests || isBusy();
        if (wasBusy && !busy) {
            try {
                rest.run();
            } catch (RuntimeException e) {
                LOG.warn("the server could not rest", e);
            }
        }
        wasBusy = busy;
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
