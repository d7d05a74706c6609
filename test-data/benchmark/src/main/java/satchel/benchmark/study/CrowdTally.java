package satchel.benchmark.study;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import satchel.benchmark.load.Latencies;

/** What the crowd got. A thousand answers a second fit through one lock. */
final class CrowdTally {
    enum Kind {
        POLL,
        READ,
        WRITE
    }

    private static final double LIMIT_MILLIS = 200;

    private final Map<Kind, Latencies> latencies = new EnumMap<>(Kind.class);
    private long serverErrors;
    private long wrong;
    private long broken;
    private Optional<String> fault = Optional.empty();

    CrowdTally() {
        for (Kind kind : Kind.values()) {
            latencies.put(kind, new Latencies());
        }
    }

    /**
     * @param nanos since the request should have been sent
     */
    synchronized void answered(Kind kind, long nanos, int status, Optional<String> faulty) {
        of(kind).add(nanos);
        serverErrors += status >= 500 ? 1 : 0;
        wrong += faulty.isPresent() ? 1 : 0;
        fault = fault.or(() -> faulty);
    }

    synchronized void broken(Exception e) {
        broken++;
        fault = fault.or(() -> Optional.of(e.toString()));
    }

    synchronized String soFar() {
        long answers = latencies.values().stream().mapToLong(each -> each.stream().count()).sum();
        return "%,d answers, %d wrong, %d broken off".formatted(answers, wrong, broken);
    }

    /**
     * @return whether every answer was right
     */
    synchronized boolean tell() {
        for (Kind kind : Kind.values()) {
            long[] all = of(kind).stream().toArray();
            double p99 = Latencies.percentile(all, 0.99);
            System.out.printf(
                    "%-5s %,9d: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.0f ms%s%n",
                    kind,
                    all.length,
                    Latencies.percentile(all, 0.50),
                    Latencies.percentile(all, 0.95),
                    p99,
                    Latencies.percentile(all, 1.0),
                    kind == Kind.POLL ? verdict(p99) : "");
        }
        System.out.printf(
                "%d answers of 500 and above, %d wrong answers, %d broken connections%s%n",
                serverErrors, wrong, broken, fault.map(what -> "; the first: " + what).orElse(""));
        return serverErrors == 0 && wrong == 0 && broken == 0;
    }

    private static String verdict(double p99) {
        String met = p99 < LIMIT_MILLIS ? "met" : "NOT MET";
        return ", limit %.0f ms: %s".formatted(LIMIT_MILLIS, met);
    }

    private Latencies of(Kind kind) {
        return latencies.getOrDefault(kind, new Latencies());
    }
}
