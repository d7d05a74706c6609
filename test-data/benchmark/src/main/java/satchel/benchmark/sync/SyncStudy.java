package satchel.benchmark.sync;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.data.Kind;
import satchel.benchmark.server.CannotException;
import satchel.benchmark.server.Peers;
import satchel.benchmark.server.RunningServer;
import satchel.benchmark.server.Satchel;
import satchel.benchmark.server.ServerKind;
import satchel.benchmark.server.ServerOptions;
import satchel.benchmark.server.WorkFolder;
import satchel.testdata.generate.Spread;
import satchel.testdata.harness.Checkout;

/** Our client beside vdirsyncer: the same folder, changes and server, over the same line. */
@Command(
        name = "sync",
        description =
                "Our client beside vdirsyncer, on our server and on Radicale: requests, bytes, CPU"
                        + " and time of a first upload and download, of no change, and of five"
                        + " changes on each side. The start of the process is a run that brings"
                        + " one event each way; it is taken off all times."
                        + " No slower means: within a tenth, or within 0.15 s, which is what two"
                        + " starts differ by.",
        mixinStandardHelpOptions = true)
public final class SyncStudy implements Callable<Integer> {
    @Option(
            names = "--servers",
            split = ",",
            paramLabel = "NAME",
            description = "of satchel, radicale (default: both)")
    private List<String> servers = List.of(Satchel.NAME, "radicale");

    @Option(
            names = "--sizes",
            split = ",",
            paramLabel = "N",
            description = "events in a collection (default: 1000,10000)")
    private List<Integer> sizes = List.of(1_000, 10_000);

    @Option(
            names = "--rtt",
            split = ",",
            paramLabel = "MILLIS",
            description = "round trips of the line (default: 0,50)")
    private List<Integer> roundTrips = List.of(0, 50);

    @Option(
            names = "--limit",
            paramLabel = "SECONDS",
            description =
                    "of a run; what is not finished by then is compared by the events that are"
                            + " (default: 120)")
    private int limit = 120;

    @Mixin private ServerOptions options = new ServerOptions();

    private final Optional<Satchel> server;
    private final SyncProgram ours = new SatchelClientProgram(Checkout.find());
    private final SyncProgram theirs = new Vdirsyncer();

    public SyncStudy() {
        this.server = Optional.empty();
    }

    /** With our server started in another way than by its script. */
    SyncStudy(Satchel server) {
        this.server = Optional.of(server);
    }

    @Override
    public Integer call() throws IOException {
        theirs.missing().ifPresent(SyncStudy::mustInstall);
        boolean met = true;
        for (String name : servers) {
            ServerKind kind = kind(name);
            kind.missing().ifPresent(SyncStudy::mustInstall);
            for (int size : sizes) {
                met &= compareOn(kind, size);
            }
        }
        return met ? 0 : 1;
    }

    private ServerKind kind(String name) {
        return name.equals(Satchel.NAME)
                ? server.orElseGet(options::satchel)
                : Peers.named(name)
                        .orElseThrow(() -> new CannotException("there is no server " + name));
    }

    private static void mustInstall(String command) {
        throw new CannotException("a program is missing: run '" + command + "' as root.");
    }

    private boolean compareOn(ServerKind kind, int size) throws IOException {
        boolean met = true;
        try (WorkFolder folder = options.folder()) {
            Map<String, HeldCollection> collections = collections(size);
            Path data = Files.createDirectories(folder.path().resolve("server"));
            try (RunningServer running = kind.start(data, holdings(collections))) {
                for (int millis : roundTrips) {
                    Course course = new Course(kind.name(), size, Duration.ofMillis(millis));
                    met &= compare(course, new Ground(running), collections, folder.path());
                }
            }
        }
        return met;
    }

    private boolean compare(
            Course course, Ground ground, Map<String, HeldCollection> collections, Path folder)
            throws IOException {
        List<Result> results = new ArrayList<>();
        // Whoever comes second finds a warmer server: so they take turns.
        boolean weBegin = course.roundTrip().isPositive();
        for (SyncProgram program : weBegin ? List.of(ours, theirs) : List.of(theirs, ours)) {
            String own = program.name() + "-" + course.roundTrip().toMillis();
            Path home = Files.createDirectories(folder.resolve(own));
            Contest contest = new Contest(program, course, ground, home, Duration.ofSeconds(limit));
            results.add(
                    contest.play(
                            new Contest.Collections(
                                    collection(collections, "none-" + own),
                                    collection(collections, "empty-" + own),
                                    collection(collections, "full-" + program.name()))));
        }
        return weBegin
                ? tell(course, results.getFirst(), results.getLast())
                : tell(course, results.getLast(), results.getFirst());
    }

    private static HeldCollection collection(Map<String, HeldCollection> all, String name) {
        return Optional.ofNullable(all.get(name)).orElseThrow();
    }

    private static boolean tell(Course course, Result ours, Result theirs) {
        boolean met = true;
        System.out.printf(
                "%n%s; start of vdirsyncer %.2f s (CPU %.2f s), of Satchel %.2f s (CPU %.2f s)%n",
                course,
                theirs.start().wallMillis() / 1000.0,
                theirs.start().cpuMillis() / 1000.0,
                ours.start().wallMillis() / 1000.0,
                ours.start().cpuMillis() / 1000.0);
        String columns = "requests  bytes  CPU, s  server CPU, s  time, s";
        System.out.printf(
                "%-14s  vdirsyncer: %s | Satchel: the same | times the requests, bytes, time%n",
                "", columns);
        for (SyncRow row : SyncRow.values()) {
            Comparison comparison = new Comparison(row, ours, theirs);
            System.out.println(comparison);
            met &= comparison.isMet();
        }
        return met;
    }

    private Map<String, HeldCollection> collections(int size) {
        Map<String, HeldCollection> all = new HashMap<>();
        for (SyncProgram program : List.of(ours, theirs)) {
            String full = "full-" + program.name();
            all.put(full, Events.of(full, size));
            for (int millis : roundTrips) {
                for (String what : List.of("none-", "empty-")) {
                    String name = what + program.name() + "-" + millis;
                    all.put(name, new HeldCollection(Kind.CALENDAR, name, List.of()));
                }
            }
        }
        return all;
    }

    private static Holdings holdings(Map<String, HeldCollection> collections) {
        List<HeldCollection> all = new ArrayList<>(collections.values());
        HeldCollection nobody = new HeldCollection(Kind.ADDRESS_BOOK, "people", List.of());
        HeldCollection first = all.removeFirst();
        return new Holdings(first, nobody, all, Spread.TWO_YEARS.week(), "");
    }
}
