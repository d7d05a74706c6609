package satchel.sync.runtime.dav;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/**
 * What a run grants to a server in trouble: time that the server asks for, and requests that have
 * to be sent again. Both are counted over the whole run, so that no server holds it for ever. Safe
 * for use by many threads: where one request is told to wait, all wait.
 */
final class Patience {
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    static final Duration ALL_WAITS = Duration.ofMinutes(5);
    static final int MOST_AGAIN = 1_000;
    private static final long MOST_JITTER_MILLIS = 5_000;

    /** {@link Thread#sleep(Duration)}, or a test's. */
    @FunctionalInterface
    interface Sleeper {
        void sleep(Duration duration) throws InterruptedException;
    }

    private final InstantSource clock;
    private final Sleeper sleeper;
    private final RandomGenerator random;
    private Instant quietUntil = Instant.MIN;
    private Duration granted = Duration.ZERO;
    private int again;

    Patience(InstantSource clock, Sleeper sleeper, RandomGenerator random) {
        this.clock = clock;
        this.sleeper = sleeper;
        this.random = random;
    }

    static Patience ofTheMachine() {
        return new Patience(InstantSource.system(), Thread::sleep, RandomGenerator.getDefault());
    }

    Instant now() {
        return clock.instant();
    }

    /** Whether a request may be sent once more, since the last one brought nothing. */
    synchronized boolean grantsAnother() {
        return again++ < MOST_AGAIN;
    }

    /**
     * Whether the server gets that time; then no request is sent before it has passed. Longer by a
     * chance part, so that not all clients come back at the same moment; never shorter.
     */
    synchronized boolean grants(Duration asked) {
        if (asked.compareTo(LONGEST_WAIT) > 0) {
            return false;
        }
        long most = Math.min(200 + asked.toMillis() / 2, MOST_JITTER_MILLIS);
        Instant until = clock.instant().plus(asked).plusMillis(random.nextLong(most));
        Duration more = Duration.between(later(quietUntil, clock.instant()), until);
        if (!more.isPositive()) {
            return true;
        }
        if (granted.plus(more).compareTo(ALL_WAITS) > 0) {
            return false;
        }
        granted = granted.plus(more);
        quietUntil = until;
        return true;
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    /** Returns when the time that the server asked for has passed. */
    void rest() throws ReplicaException {
        try {
            for (Duration left = left(); left.isPositive(); left = left()) {
                sleeper.sleep(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ReplicaException(Kind.UNREACHABLE, "interrupted", e);
        }
    }

    private synchronized Duration left() {
        return quietUntil.equals(Instant.MIN)
                ? Duration.ZERO
                : Duration.between(clock.instant(), quietUntil);
    }
}
