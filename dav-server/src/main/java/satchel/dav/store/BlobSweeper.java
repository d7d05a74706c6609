package satchel.dav.store;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes bodies that nobody needs away, now and then and in the background: those of uploads that
 * were refused or broke off after their body was there. Several servers may do so on one folder.
 */
public final class BlobSweeper implements AutoCloseable {
    /** Longer than any upload waits for its row. */
    private static final Duration GRACE = Duration.ofDays(1);

    private static final Duration FIRST = Duration.ofMinutes(10);
    private static final Duration BETWEEN = Duration.ofHours(6);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(BlobSweeper.class);

    private final Stores stores;
    private final InstantSource clock;
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("sweep").factory());

    private BlobSweeper(Stores stores, InstantSource clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /**
     * @param stores stay the caller's, who closes this first
     */
    public static BlobSweeper start(Stores stores, InstantSource clock) {
        BlobSweeper sweeper = new BlobSweeper(stores, clock);
        sweeper.thread.scheduleWithFixedDelay(
                sweeper::sweep, FIRST.toSeconds(), BETWEEN.toSeconds(), TimeUnit.SECONDS);
        return sweeper;
    }

    /** The edge of its thread: whatever fails is said, and tried again next time. */
    void sweep() {
        try {
            int removed =
                    stores.blobs().sweep(clock.instant().minus(GRACE), stores.files()::referenced);
            int over = stores.uploads().sweep();
            LOG.debug("removed: {} bodies nobody needs, {} uploads nobody ended", removed, over);
        } catch (RuntimeException e) {
            LOG.warn(
                    "bodies that nobody needs could not be removed; the next sweep tries again", e);
        }
    }

    /** Waits a while for a sweep under way. */
    @Override
    public void close() {
        thread.shutdownNow();
        try {
            if (!thread.awaitTermination(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a sweep of bodies is still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
