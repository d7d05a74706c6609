package satchel.benchmark.app;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import satchel.benchmark.load.Budget;
import satchel.benchmark.load.Row;
import satchel.benchmark.report.Json;
import satchel.benchmark.report.RowResult;
import satchel.benchmark.report.Table;
import satchel.benchmark.row.Rows;
import satchel.benchmark.server.CannotException;
import satchel.benchmark.server.Peers;
import satchel.benchmark.server.Satchel;
import satchel.benchmark.server.ServerKind;
import satchel.benchmark.server.ServerOptions;
import satchel.benchmark.server.WorkFolder;
import satchel.benchmark.study.CrowdStudy;
import satchel.benchmark.study.DiskStudy;
import satchel.benchmark.study.FileStudy;
import satchel.benchmark.study.GroupCommitStudy;
import satchel.benchmark.study.MemoryStudy;
import satchel.benchmark.study.ScaleStudy;
import satchel.benchmark.sync.SyncStudy;

/** {@code bench}: the table of rows; its subcommands answer what a table does not. */
@Command(
        name = "bench",
        description =
                "Measures Satchel beside other servers on the same data, in turns, and checks every"
                        + " answer.",
        mixinStandardHelpOptions = true,
        subcommands = {
            ScaleStudy.class,
            DiskStudy.class,
            GroupCommitStudy.class,
            FileStudy.class,
            MemoryStudy.class,
            CrowdStudy.class,
            SyncStudy.class
        })
final class BenchCommand implements Callable<Integer> {
    private static final int ALL_RIGHT = 0;
    private static final int SOME_WRONG = 1;

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--peers",
            split = ",",
            paramLabel = "NAME",
            description = "of radicale, xandikos, cyrus (default: all); none for none")
    private List<String> peers = Peers.names();

    @Option(
            names = "--size",
            description = "objects in the large calendar and address book (default: 10000)")
    private int size = 10_000;

    @Option(names = "--rounds", description = "turns of each server (default: 3)")
    private int rounds = 3;

    @Option(names = "--row", paramLabel = "NAME", description = "only these; may be repeated")
    private List<String> rows = List.of();

    @Option(names = "--quick", description = "to see that all works; the figures mean little")
    private boolean quick;

    @Option(names = "--json", description = "one JSON object instead of a table")
    private boolean json;

    @Mixin private ServerOptions server = new ServerOptions();

    @Override
    public Integer call() throws IOException {
        List<ServerKind> kinds = new ArrayList<>(List.of(server.satchel()));
        kinds.addAll(chosenPeers());
        List<Row> chosen = chosenRows();
        List<RowResult> results;
        try (WorkFolder folder = server.folder();
                TableRun run = new TableRun(plan(), System.err)) {
            run.start(kinds, folder.path());
            results = run.run(chosen);
        }
        System.out.print(json ? Json.of(size, results) + "\n" : Table.of(results));
        return allRight(results) ? ALL_RIGHT : SOME_WRONG;
    }

    private TableRun.Plan plan() {
        return quick
                ? new TableRun.Plan(size, 1, Budget.QUICK, Budget.QUICK)
                : new TableRun.Plan(size, rounds, Budget.WARM_UP, Budget.MEASURE);
    }

    private List<ServerKind> chosenPeers() {
        List<ServerKind> found = new ArrayList<>();
        for (String name : peers.equals(List.of("none")) ? List.<String>of() : peers) {
            ServerKind peer =
                    Peers.named(name).orElseThrow(() -> misused("there is no peer '%s'", name));
            Optional<String> missing = peer.missing();
            if (missing.isPresent()) {
                throw new CannotException(
                        "%s is missing: run '%s' as root, or leave it out with --peers."
                                .formatted(name, missing.get()));
            }
            found.add(peer);
        }
        return found;
    }

    private List<Row> chosenRows() {
        return rows.isEmpty()
                ? Rows.all()
                : rows.stream()
                        .map(name ->
                                Rows.named(name)
                                        .orElseThrow(() -> misused("there is no row '%s'", name)))
                        .toList();
    }

    private ParameterException misused(String what, String name) {
        return new ParameterException(
                Objects.requireNonNull(spec, "set by picocli").commandLine(), what.formatted(name));
    }

    private static boolean allRight(List<RowResult> results) {
        return results.stream()
                .allMatch(result ->
                        result.of(Satchel.NAME)
                                .filter(figures -> figures.wrong() == 0)
                                .isPresent());
    }
}
