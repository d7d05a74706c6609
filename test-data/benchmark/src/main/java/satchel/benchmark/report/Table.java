package satchel.benchmark.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import satchel.benchmark.load.Figures;
import satchel.benchmark.server.Satchel;

/** Results for people: one line a row and server, wrong answers marked with (!). */
public final class Table {
    private static final String LINE = "%-34s %-9s %10s %10s %10s %11s %9s %8s  %s%n";

    private Table() {}

    public static String of(List<RowResult> results) {
        StringBuilder text = new StringBuilder();
        text.append(
                LINE.formatted(
                        "row",
                        "server",
                        "ops/s",
                        "p50 ms",
                        "p99 ms",
                        "CPU ms/op",
                        "x cyrus",
                        "x best",
                        "target"));
        results.forEach(result -> append(text, result));
        return text.toString();
    }

    private static void append(StringBuilder text, RowResult result) {
        for (Figures figures : result.servers()) {
            boolean ours = figures.server().equals(Satchel.NAME);
            text.append(
                    LINE.formatted(
                            result.title(),
                            figures.server(),
                            number(figures.operationsPerSecond()),
                            number(figures.p50Millis()),
                            number(figures.p99Millis()),
                            number(figures.cpuMillis()),
                            ratio(result.ratioToYardstick(figures)),
                            ours ? ratio(result.ratioToBestPeer(figures)) : "",
                            (ours ? target(result, figures) : "") + wrong(figures)));
        }
        result.failures()
                .forEach((server, why) ->
                        text.append("%-34s %-9s %s%n".formatted(result.title(), server, why)));
    }

    private static String target(RowResult result, Figures figures) {
        String time =
                "%s ms %s"
                        .formatted(
                                number(result.target().cpuMillis()),
                                met(result.meetsTime(figures)));
        return time
                + result.meetsRatio(figures)
                        .map(met -> ", %sx %s".formatted(number(result.target().ratio()), met(met)))
                        .orElse("");
    }

    private static String met(boolean met) {
        return met ? "met" : "NOT MET";
    }

    private static String wrong(Figures figures) {
        return figures.wrong() == 0
                ? ""
                : "  (!) %d of %d wrong: %s"
                        .formatted(
                                figures.wrong(),
                                figures.operations(),
                                figures.fault().orElse("unknown"));
    }

    private static String ratio(Optional<Double> ratio) {
        return ratio.map(Table::number).orElse("");
    }

    /** Three digits that count. */
    static String number(double value) {
        if (value >= 100 || value == Math.rint(value)) {
            return String.format(Locale.ROOT, "%.0f", value);
        }
        return String.format(
                Locale.ROOT, value >= 10 ? "%.1f" : value >= 1 ? "%.2f" : "%.3f", value);
    }
}
