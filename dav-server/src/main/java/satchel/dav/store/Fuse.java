package satchel.dav.store;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops all writing for good once the disk has failed. A failed fsync is never tried again: the
 * kernel may report success for pages it has already dropped.
 */
public final class Fuse {
    private static final Logger LOG = LoggerFactory.getLogger(Fuse.class);

    private final AtomicReference<@Nullable Throwable> reason = new AtomicReference<>();

    public void blow(Throwable cause) {
        if (reason.compareAndSet(null, cause)) {
            LOG.error("the store has stopped taking writes until the server is restarted", cause);
        }
    }

    /** Throws if writing has stopped. */
    public void check() {
        Throwable cause = reason.get();
        if (cause != null) {
            throw new StoreException(
                    "the store has stopped taking writes after a failure of the disk: "
                            + cause.getMessage(),
                    cause);
        }
    }
}
