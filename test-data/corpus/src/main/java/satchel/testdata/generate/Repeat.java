package satchel.testdata.generate;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * How a generated event repeats, in shapes simple enough to be counted out by hand.
 *
 * @param count empty for an endless one
 * @param leftOut numbers of instances that are excluded; the first instance is 0
 */
public record Repeat(ChronoUnit every, OptionalInt count, List<Integer> leftOut) {
    static final Repeat ONCE = new Repeat(ChronoUnit.DAYS, OptionalInt.of(1), List.of());

    boolean has(int n) {
        return count.isEmpty() || n < count.getAsInt();
    }

    LocalDateTime instance(LocalDateTime start, int n) {
        return start.plus(n, every);
    }

    boolean leavesOut(int n) {
        return leftOut.contains(n);
    }

    boolean recurs() {
        return !equals(ONCE);
    }

    String rule() {
        String frequency =
                switch (every) {
                    case DAYS -> "DAILY";
                    case WEEKS -> "WEEKLY";
                    case MONTHS -> "MONTHLY";
                    default -> throw new IllegalStateException("no rule for " + every);
                };
        String end = count.isEmpty() ? "" : ";COUNT=" + count.getAsInt();
        return String.format(Locale.ROOT, "RRULE:FREQ=%s%s", frequency, end);
    }
}
