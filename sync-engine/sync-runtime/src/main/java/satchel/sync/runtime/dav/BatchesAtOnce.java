package satchel.sync.runtime.dav;

import java.time.Duration;

/**
 * How many batches to have under way: one more after each answer that took its time on the way, and
 * one alone where answers come at once, where they are large, or where the server works so long on
 * one that it had better not be given four.
 */
final class BatchesAtOnce {
    static final int MOST = 4;
    static final Duration WORTHWHILE = Duration.ofMillis(20);
    static final Duration LABOUR = Duration.ofSeconds(2);

    private int now = 1;

    int now() {
        return now;
    }

    void came(long octets, Duration took) {
        boolean waits = took.compareTo(WORTHWHILE) >= 0 && took.compareTo(LABOUR) < 0;
        now = waits && octets <= BatchSize.PLENTY / 2 ? Math.min(now + 1, MOST) : 1;
    }

    void failed() {
        now = 1;
    }
}
