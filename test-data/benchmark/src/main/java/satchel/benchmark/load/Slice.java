package satchel.benchmark.load;

import java.util.Optional;

/**
 * What one server did in one turn.
 *
 * @param latencies in nanoseconds, one an operation
 * @param fault the first wrong answer's
 */
public record Slice(
        long nanos, long cpuMillis, long[] latencies, long wrong, Optional<String> fault) {
    public double operationsPerSecond() {
        return latencies.length * 1e9 / nanos;
    }

    public double cpuMillisPerOperation() {
        return (double) cpuMillis / latencies.length;
    }
}
