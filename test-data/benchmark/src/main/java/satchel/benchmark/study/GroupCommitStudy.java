package satchel.benchmark.study;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.load.Budget;
import satchel.benchmark.load.Drive;
import satchel.benchmark.load.Script;
import satchel.benchmark.load.Slice;
import satchel.benchmark.load.Subject;
import satchel.benchmark.row.PutRow;
import satchel.benchmark.server.RunningServer;
import satchel.benchmark.server.ServerOptions;
import satchel.benchmark.server.WorkFolder;

/** Durable PUTs on sixteen connections against a bare group commit, in turns on the same disk. */
@Command(
        name = "group-commit",
        description = "Durable PUTs beside what a bare SQLite group commit does on the same disk.",
        mixinStandardHelpOptions = true)
public final class GroupCommitStudy implements Callable<Integer> {
    private static final int THREADS = 16;
    private static final double LIMIT = 0.4;

    @Option(names = "--rounds", description = "turns of each (default: 5)")
    private int rounds = 5;

    @Option(names = "--seconds", description = "of a turn (default: 5)")
    private int seconds = 5;

    @Mixin private ServerOptions options = new ServerOptions();

    @Override
    public Integer call() throws IOException, SQLException, InterruptedException {
        Holdings holdings = Holdings.of(THREADS);
        PutRow row = new PutRow(THREADS);
        List<Turn> turns = new ArrayList<>();
        try (WorkFolder folder = options.folder();
                BareGroupCommit bare = new BareGroupCommit(folder.path().resolve("bare.db"));
                RunningServer server =
                        options.satchel().start(folder.path().resolve("satchel"), holdings)) {
            Subject subject = new Subject(server, holdings);
            Script script = row.script(subject);
            Drive.run(subject, script, THREADS, Budget.WARM_UP);
            bare.run(THREADS, seconds * 1_000L);
            for (int round = 0; round < rounds; round++) {
                Turn turn = turn(bare, subject, script);
                System.out.println(turn.line());
                turns.add(turn);
            }
        }
        return tell(turns);
    }

    private Turn turn(BareGroupCommit bare, Subject subject, Script script)
            throws IOException, SQLException, InterruptedException {
        Budget budget = new Budget(Duration.ofSeconds(seconds), Duration.ofSeconds(seconds), 0);
        double bareRate = bare.run(THREADS, seconds * 1_000L);
        return new Turn(bareRate, Drive.run(subject, script, THREADS, budget));
    }

    private record Turn(double bareRate, Slice slice) {
        double share() {
            return slice.operationsPerSecond() / bareRate;
        }

        String line() {
            return String.format(
                    Locale.ROOT,
                    "bare group commit %,.0f/s, durable PUT %,.0f/s (%.3f ms CPU): %.0f %%",
                    bareRate,
                    slice.operationsPerSecond(),
                    slice.cpuMillisPerOperation(),
                    100 * share());
        }
    }

    private static int tell(List<Turn> turns) {
        double median =
                turns.stream()
                        .map(Turn::share)
                        .sorted()
                        .skip(turns.size() / 2)
                        .findFirst()
                        .orElse(0.0);
        long wrong = turns.stream().mapToLong(turn -> turn.slice().wrong()).sum();
        System.out.printf(
                "median %.0f %%, limit %.0f %%: %s%s%n",
                100 * median,
                100 * LIMIT,
                median >= LIMIT ? "met" : "NOT MET",
                wrong == 0 ? "" : "  (!) " + wrong + " wrong answers");
        return wrong == 0 ? 0 : 1;
    }
}
