package satchel.dav.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Counts failed tries per key and forgives them with time: a full allowance at first, then one more
 * try each {@code forgiveness}.
 */
final class Throttle {
    private record Failures(double count, Instant at) {}

    private static final int KEYS = 10_000;

    private final int allowance;
    private final Duration forgiveness;
    private final InstantSource clock;
    private final RecentlyUsed<String, Failures> failures = new RecentlyUsed<>(KEYS);

    Throttle(int allowance, Duration forgiveness, InstantSource clock) {
        this.allowance = allowance;
        this.forgiveness = forgiveness;
        this.clock = clock;
    }

    boolean admits(String key) {
        return remaining(key) <= allowance - 1;
    }

    synchronized void failed(String key) {
        failures.put(key, new Failures(remaining(key) + 1, clock.instant()));
    }

    /** Failed tries that are not forgiven yet. */
    private synchronized double remaining(String key) {
        return failures.get(key)
                .map(known -> {
                    Duration passed = Duration.between(known.at(), clock.instant());
                    double forgiven = (double) passed.toMillis() / forgiveness.toMillis();
                    return Math.max(0, known.count() - Math.max(0, forgiven));
                })
                .orElse(0.0);
    }
}
