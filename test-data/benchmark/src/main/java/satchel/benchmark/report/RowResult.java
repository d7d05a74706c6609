package satchel.benchmark.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.benchmark.load.Figures;
import satchel.benchmark.load.Target;
import satchel.benchmark.server.Peers;
import satchel.benchmark.server.Satchel;

/**
 * A row of the table.
 *
 * @param servers in the order they took turns
 * @param failures why a server was not measured
 */
public record RowResult(
        String row,
        String title,
        Target target,
        List<Figures> servers,
        Map<String, String> failures) {
    public Optional<Figures> of(String server) {
        return servers.stream().filter(figures -> figures.server().equals(server)).findFirst();
    }

    /** How often as much processor time Cyrus uses. */
    public Optional<Double> ratioToYardstick(Figures figures) {
        return of(Peers.YARDSTICK).flatMap(peer -> ratio(peer, figures));
    }

    /** The same, to the best peer of this run whose answers were right. */
    public Optional<Double> ratioToBestPeer(Figures figures) {
        return servers.stream()
                .filter(peer -> !peer.server().equals(Satchel.NAME) && peer.wrong() == 0)
                .min(Comparator.comparingDouble(Figures::cpuMillis))
                .flatMap(peer -> ratio(peer, figures));
    }

    /** Less than a tick of processor time has no ratio. */
    private static Optional<Double> ratio(Figures peer, Figures figures) {
        return figures.cpuMillis() > 0
                ? Optional.of(peer.cpuMillis() / figures.cpuMillis())
                : Optional.empty();
    }

    boolean meetsTime(Figures figures) {
        return figures.cpuMillis() <= target.cpuMillis();
    }

    Optional<Boolean> meetsRatio(Figures figures) {
        return ratioToYardstick(figures).map(ratio -> ratio >= target.ratio());
    }
}
