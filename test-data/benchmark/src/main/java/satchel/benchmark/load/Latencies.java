package satchel.benchmark.load;

import java.util.Arrays;
import java.util.stream.LongStream;

/** Nanoseconds, one an operation, all of them kept. For one thread at a time. */
public final class Latencies {
    private long[] nanos = new long[1024];
    private int count;

    public void add(long value) {
        if (count == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * count);
        }
        nanos[count] = value;
        count++;
    }

    public LongStream stream() {
        return Arrays.stream(nanos, 0, count);
    }

    /** In milliseconds; the smallest value that the share of all does not exceed. */
    public static double percentile(long[] nanos, double share) {
        if (nanos.length == 0) {
            return 0;
        }
        long[] sorted = nanos.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil(share * sorted.length);
        return sorted[Math.max(0, rank - 1)] / 1e6;
    }
}
