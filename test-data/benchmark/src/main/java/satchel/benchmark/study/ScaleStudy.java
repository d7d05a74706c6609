package satchel.benchmark.study;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import satchel.benchmark.load.Figures;
import satchel.benchmark.load.Row;
import satchel.benchmark.load.Script;
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
 * Does a collection that has grown for years cost more? A calendar of 1,000 events and one of
 * 50,000 that is as full in any week, side by side in one server.
 */
@Command(
        name = "scale",
        description = "One week's query and polls at 1,000 and at 50,000 events.",
        mixinStandardHelpOptions = true)
public final class ScaleStudy implements Callable<Integer> {
    private static final int YOUNG = 1_000;
    private static final int YOUNG_WEEKS = 10;
    private static final int ONE_ENDLESS_OF = 40;

    /** How much more the old calendar may cost. */
    private static final Map<String, Double> LIMITS = limits();

    @Option(names = "--times", description = "how much older the old calendar is (default: 50)")
    private int times = 50;

    @Option(names = "--rounds", description = "turns of each calendar (default: 3)")
    private int rounds = 3;

    @Mixin private ServerOptions options = new ServerOptions();

    private static Map<String, Double> limits() {
        Map<String, Double> limits = new LinkedHashMap<>();
        limits.put("poll", 1.2);
        limits.put("sync-none", 1.2);
        limits.put("week-etag", 1.5);
        limits.put("week-data", 1.5);
        return limits;
    }

    @Override
    public Integer call() throws IOException {
        boolean right = true;
        try (WorkFolder folder = options.folder();
                RunningServer server =
                        options.satchel().startEmpty(folder.path(), List.of(Satchel.USER))) {
            Subject young = filled(server, "young", YOUNG, new Spread(YOUNG_WEEKS, ONE_ENDLESS_OF));
            Subject old =
                    filled(
                            server,
                            "old",
                            YOUNG * times,
                            new Spread(YOUNG_WEEKS * times, ONE_ENDLESS_OF * times));
            for (String name : LIMITS.keySet()) {
                right &= compare(Rows.named(name).orElseThrow(), young, old);
            }
        }
        return right ? 0 : 1;
    }

    private static Subject filled(RunningServer server, String name, int size, Spread spread)
            throws IOException {
        HeldCollection events = Holdings.events(name, size, size, spread);
        Filling.fill(server.site(), events);
        return new Subject(server, Holdings.onlyEvents(events, spread.week()));
    }

    private boolean compare(Row row, Subject young, Subject old) throws IOException {
        Script small = row.script(young);
        Script large = row.script(old);
        Drive.run(young, small, 1, Budget.WARM_UP);
        Drive.run(old, large, 1, Budget.WARM_UP);
        List<Slice> smalls = new ArrayList<>();
        List<Slice> larges = new ArrayList<>();
        for (int round = 0; round < rounds; round++) {
            smalls.add(Drive.run(young, small, 1, Budget.MEASURE));
            larges.add(Drive.run(old, large, 1, Budget.MEASURE));
        }
        return tell(row, young, old, Figures.of("young", smalls), Figures.of("old", larges));
    }

    private static boolean tell(Row row, Subject young, Subject old, Figures small, Figures large) {
        double ratio = large.cpuMillis() / small.cpuMillis();
        double limit = LIMITS.getOrDefault(row.name(), 1.0);
        System.out.printf(
                "%-36s %,d events: %.3f ms CPU (%d in the week); %,d events: %.3f ms (%d); %.2fx,"
                        + " limit %.1fx %s%s%n",
                row.title(),
                young.holdings().events().size(),
                small.cpuMillis(),
                young.holdings().events().sought().size(),
                old.holdings().events().size(),
                large.cpuMillis(),
                old.holdings().events().sought().size(),
                ratio,
                limit,
                ratio <= limit ? "met" : "NOT MET",
                small.wrong() + large.wrong() == 0
                        ? ""
                        : "  (!) " + large.fault().or(small::fault));
        return small.wrong() + large.wrong() == 0;
    }
}
