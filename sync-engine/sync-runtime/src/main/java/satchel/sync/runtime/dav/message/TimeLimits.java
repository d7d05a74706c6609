package satchel.sync.runtime.dav.message;

import java.time.Duration;

/**
 * How long an answer may take.
 *
 * @param silence without a byte
 * @param whole from the request to the last byte: a trickle is no answer either
 */
public record TimeLimits(Duration silence, Duration whole) {
    public static final TimeLimits ORDINARY =
            new TimeLimits(Duration.ofMinutes(1), Duration.ofMinutes(3));

    /** Radicale takes minutes to list ten thousand records for the first time. */
    public static final TimeLimits LISTING =
            new TimeLimits(Duration.ofMinutes(5), Duration.ofMinutes(15));
}
