package satchel.client.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/**
 * When the server is asked next: at an interval that varies a little, so that many clients do not
 * ask at once, and at longer ones while it does not answer. Not safe for use by two threads.
 */
final class Rounds {
    /** Every so many rounds the PIMs are looked at as well: an event may have been missed. */
    private static final int THOROUGH = 15;

    private static final double VARIES_BY = 0.1;

    private final Pace pace;
    private final RandomGenerator random;
    private Instant next;
    private int failures;
    private int done;

    /**
     * @param first when to ask for the first time
     */
    Rounds(Pace pace, RandomGenerator random, Instant first) {
        this.pace = pace;
        this.random = random;
        this.next = first;
    }

    Instant next() {
        return next;
    }

    /** Whether the round that was just asked is one to look at the PIMs, too. */
    boolean isThorough() {
        return done % THOROUGH == 0;
    }

    void asked(Instant now, boolean answered) {
        done++;
        failures = answered ? 0 : failures + 1;
        Duration pause = answered ? pace.every() : longer(pace.every(), pace.pauseAfter(failures));
        double factor = 1 - VARIES_BY + 2 * VARIES_BY * random.nextDouble();
        next = now.plusMillis(Math.round(pause.toMillis() * factor));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
