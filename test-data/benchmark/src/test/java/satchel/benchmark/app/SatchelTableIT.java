package satchel.benchmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.benchmark.load.Budget;
import satchel.benchmark.load.Row;
import satchel.benchmark.report.RowResult;
import satchel.benchmark.report.Table;
import satchel.benchmark.row.Rows;
import satchel.benchmark.server.Satchel;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.SatchelServer;

/** Every row, a few operations each, against the real server. Times are not judged. */
@Tag("long")
final class SatchelTableIT {
    private static final Budget FEW = new Budget(Duration.ofMillis(20), Duration.ofMillis(100), 0);

    @TempDir Path folder;

    @Test
    void everyRowIsMeasuredAndEveryAnswerIsRight() throws Exception {
        TableRun.Plan plan = new TableRun.Plan(400, 1, FEW, FEW);
        List<RowResult> results;
        try (TableRun run = new TableRun(plan, new PrintStream(OutputStream.nullOutputStream()))) {
            run.start(List.of(satchel()), folder);
            results = run.run(Rows.all());
        }

        assertThat(results)
                .extracting(RowResult::row)
                .isEqualTo(Rows.all().stream().map(Row::name).toList());
        assertThat(results)
                .allSatisfy(result -> {
                    assertThat(result.failures()).isEmpty();
                    var figures = result.of(Satchel.NAME).orElseThrow();
                    assertThat(figures.fault()).as(result.row()).isEmpty();
                    assertThat(figures.operations()).isPositive();
                });
        assertThat(Table.of(results)).contains(Rows.all().stream().map(Row::title).toList());
    }

    private static Satchel satchel() {
        return new Satchel(SatchelServer.command(Checkout.find()), Map.of());
    }
}
