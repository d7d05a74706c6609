package satchel.benchmark.load;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

/**
 * What one server did in a row: medians of the rounds, percentiles of all operations.
 *
 * @param wrong answers that were not what was stored
 */
public record Figures(
        String server,
        double operationsPerSecond,
        double p50Millis,
        double p99Millis,
        double cpuMillis,
        long operations,
        long wrong,
        Optional<String> fault) {
    public static Figures of(String server, List<Slice> rounds) {
        long[] all =
                rounds.stream().flatMapToLong(round -> Arrays.stream(round.latencies())).toArray();
        return new Figures(
                server,
                median(rounds, Slice::operationsPerSecond),
                Latencies.percentile(all, 0.50),
                Latencies.percentile(all, 0.99),
                median(rounds, Slice::cpuMillisPerOperation),
                all.length,
                rounds.stream().mapToLong(Slice::wrong).sum(),
                rounds.stream().flatMap(round -> round.fault().stream()).findFirst());
    }

    private static double median(List<Slice> rounds, ToDoubleFunction<Slice> figure) {
        double[] sorted = rounds.stream().mapToDouble(figure).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
