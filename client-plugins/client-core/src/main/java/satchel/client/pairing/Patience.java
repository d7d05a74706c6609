package satchel.client.pairing;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** How long and how often a pairing asks again. */
final class Patience {
    /** Sleeps between two questions. */
    interface Pause {
        void sleep(Duration time) throws InterruptedException;
    }

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    private final InstantSource clock;
    private final Pause pause;

    Patience(InstantSource clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
    }

    Instant deadline(Duration validity) {
        return clock.instant().plus(validity);
    }

    boolean over(Instant deadline) {
        return !clock.instant().isBefore(deadline);
    }

    void rest() throws InterruptedException {
        pause.sleep(BETWEEN);
    }
}
