package satchel.benchmark.load;

import java.time.Duration;

/**
 * How long a slice lasts: until the server has used enough processor time for the 10 ms tick not to
 * matter, within limits. What is under way is finished, so that each slice has an operation.
 */
public record Budget(Duration least, Duration most, long cpuMillis) {
    public static final Budget MEASURE =
            new Budget(Duration.ofSeconds(2), Duration.ofSeconds(15), 1_000);
    public static final Budget WARM_UP =
            new Budget(Duration.ofSeconds(3), Duration.ofSeconds(40), 5_000);

    /** To see that everything works. */
    public static final Budget QUICK =
            new Budget(Duration.ofMillis(150), Duration.ofMillis(600), 50);

    boolean isSpent(Duration passed, long cpu) {
        boolean enough = passed.compareTo(least) >= 0 && cpu >= cpuMillis;
        return enough || passed.compareTo(most) >= 0;
    }
}
