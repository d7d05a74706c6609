package satchel.benchmark.study;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.load.Budget;
import satchel.benchmark.load.Drive;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Slice;
import satchel.benchmark.load.Subject;
import satchel.benchmark.row.Rows;
import satchel.benchmark.server.Filling;
import satchel.benchmark.server.RunningServer;
import satchel.benchmark.server.Satchel;
import satchel.benchmark.server.ServerOptions;
import satchel.benchmark.server.WorkFolder;
import satchel.testdata.generate.Spread;

/**
 * What the server holds in memory after the load of sixteen clients, as users start it; and whether
 * one collection of 100,000 events works in a heap of 256 MB.
 */
@Command(
        name = "memory",
        description = "Memory after the load, and 100,000 events in one collection with -Xmx256m.",
        mixinStandardHelpOptions = true)
public final class MemoryStudy implements Callable<Integer> {
    private static final long LIMIT_MIB = 150;

    /** The server gives memory back when nobody has asked for anything for half of this. */
    private static final Duration REST = Duration.ofSeconds(75);

    private static final List<String> LARGE_ROWS =
            List.of("poll", "propfind", "sync-initial", "sync-none", "week-data", "multiget");

    @Option(names = "--size", description = "events for the load (default: 10000)")
    private int size = 10_000;

    @Option(names = "--large", description = "events in one collection (default: 100000)")
    private int large = 100_000;

    @Option(names = "--seconds", description = "of load (default: 30)")
    private int seconds = 30;

    @Mixin private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws IOException {
        long wrong = afterTheLoad() + inASmallHeap();
        return wrong == 0 ? 0 : 1;
    }

    private long afterTheLoad() throws IOException {
        Holdings holdings = Holdings.of(size);
        Budget load = new Budget(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds), 0);
        long wrong = 0;
        try (WorkFolder folder = options.folder();
                RunningServer server = options.satchel().start(folder.path(), holdings);
                Peak peak = new Peak(server.processes())) {
            Subject subject = new Subject(server, holdings);
            for (String name : List.of("propfind", "mixed", "put-16")) {
                wrong += run(subject, name, load);
            }
            System.out.printf(
                    "right after the load: PSS %d MiB, at the peak RSS %d MiB%n",
                    server.processes().pssBytes() >> 20, peak.bytes() >> 20);
            rest();
            long pss = server.processes().pssBytes() >> 20;
            System.out.printf(
                    "after %d s of rest: PSS %d MiB, RSS %d MiB; limit %d MiB: %s%n",
                    REST.toSeconds(),
                    pss,
                    server.processes().rssBytes() >> 20,
                    LIMIT_MIB,
                    pss <= LIMIT_MIB ? "met" : "NOT MET");
        }
        return wrong;
    }

    private static void rest() throws IOException {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted while the server rested");
        }
    }

    private long inASmallHeap() throws IOException {
        Satchel small =
                options.satchel(
                        Map.of("SATCHEL_JAVA_OPTS", "-Xmx256m -XX:+ExitOnOutOfMemoryError"));
        HeldCollection events = Holdings.events("large", large, 5, Spread.TWO_YEARS);
        long wrong = 0;
        try (WorkFolder folder = options.folder();
                RunningServer server = small.startEmpty(folder.path(), List.of(Satchel.USER));
                Peak peak = new Peak(server.processes())) {
            Filling.fill(server.site(), events);
            Subject subject =
                    new Subject(server, Holdings.onlyEvents(events, Spread.TWO_YEARS.week()));
            for (String name : LARGE_ROWS) {
                wrong += run(subject, name, Budget.MEASURE);
            }
            System.out.printf(
                    "%,d events in one collection with -Xmx256m: %s, RSS %d MiB at the peak%n",
                    large, wrong == 0 ? "met" : "NOT MET", peak.bytes() >> 20);
        }
        return wrong;
    }

    private static long run(Subject subject, String name, Budget budget) throws IOException {
        Row row = Rows.named(name).orElseThrow();
        Slice slice = Drive.run(subject, row.script(subject), row.connections(), budget);
        System.out.printf(
                "  %-34s %,d operations, %.3f ms CPU each%s%n",
                row.title(),
                slice.latencies().length,
                slice.cpuMillisPerOperation(),
                slice.wrong() == 0 ? "" : "  (!) " + slice.wrong() + " wrong: " + slice.fault());
        return slice.wrong();
    }
}
