package satchel.benchmark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.benchmark.load.Figures;
import satchel.benchmark.load.Target;

final class TableTest {
    private static final Target TARGET = new Target(0.2, 10);

    @Test
    void aTargetIsMetInTimeAndInRatioOrSaysWhichNot() {
        assertThat(line("satchel", result(0.1, 2.0))).contains("0.200 ms met, 10x met");
        assertThat(line("satchel", result(0.3, 2.0))).contains("0.200 ms NOT MET, 10x NOT MET");
        assertThat(line("satchel", result(0.3, 4.0))).contains("0.200 ms NOT MET, 10x met");
        assertThat(line("satchel", result(0.1, 0.5))).contains("0.200 ms met, 10x NOT MET");
    }

    @Test
    void wrongAnswersAreMarkedAndTheirServerIsNoBestPeer() {
        Figures wrong =
                new Figures("radicale", 9, 1, 1, 0.05, 10, 3, Optional.of("1 of 2 members"));
        RowResult result =
                new RowResult(
                        "get",
                        "GET",
                        TARGET,
                        List.of(figures("satchel", 0.1), wrong, figures("cyrus", 1.0)),
                        Map.of());

        assertThat(line("radicale", result)).contains("(!) 3 of 10 wrong: 1 of 2 members");
        assertThat(result.ratioToBestPeer(figures("satchel", 0.1))).contains(10.0);
    }

    @Test
    void aServerThatCouldNotBeMeasuredIsNamedWithTheReason() {
        RowResult result =
                new RowResult("get", "GET", TARGET, List.of(), Map.of("cyrus", "no token"));

        assertThat(line("cyrus", result)).contains("no token");
    }

    @Test
    void jsonCarriesTheFiguresAndTheVerdict() {
        String json = Json.of(10, List.of(result(0.1, 2.0)));

        assertThat(json).contains("\"ratioToCyrus\": 20.0").contains("\"meetsTime\": true");
    }

    private static RowResult result(double ours, double cyrus) {
        return new RowResult(
                "get",
                "GET",
                TARGET,
                List.of(figures("satchel", ours), figures("cyrus", cyrus)),
                Map.of());
    }

    private static Figures figures(String server, double cpu) {
        return new Figures(server, 100, 1, 2, cpu, 1_000, 0, Optional.empty());
    }

    private static String line(String server, RowResult result) {
        return Table.of(List.of(result))
                .lines()
                .filter(line -> line.contains(server + " "))
                .skip(server.equals("cyrus") ? 1 : 0) // the heading names it too
                .findFirst()
                .orElseThrow();
    }
}
