package satchel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairName;
import satchel.client.sync.Connectors;
import satchel.sync.runtime.run.Counts;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.Refusal;
import satchel.sync.runtime.run.RunReport;

final class WatchCommandTest {
    private static final NamedPair HOME =
            new NamedPair(new PairName("home"), FakeJobs.pair("/pim"));

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final WatchLines lines =
            new WatchLines(
                    Terminal.of(new StringReader(""), new PrintWriter(out), new PrintWriter(err)));

    @ParameterizedTest
    @CsvSource({
        "watch,             there is no saved pair",
        "watch nobody,      there is no pair",
        "watch --every 5,   is no interval",
        "watch --every 0s,  is no interval",
    })
    void wrongUsageIsOneLine(String line, String named, @TempDir Path folder) {
        CommandLineDriver cli = new CommandLineDriver(folder, new Connectors(List.of()));

        assertThat(cli.run(line.split(" "))).isEqualTo(2);
        assertThat(cli.err()).contains(named);
        assertThat(cli.err().lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"30s, 30", "15m, 900", "2h, 7200"})
    void anIntervalIsANumberAndAUnit(String text, long seconds) {
        assertThat(new Interval().convert(text).toSeconds()).isEqualTo(seconds);
    }

    @Test
    void aLookThatFindsNothingSaysNothing() {
        lines.ran(HOME, report(new Ending.Finished(), Counts.NONE));

        assertThat(out.toString()).isEmpty();
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void aSyncThatWroteIsOneLineWithThePairsName() {
        lines.ran(HOME, report(new Ending.Finished(), new Counts(1, 2, 3)));

        assertThat(out.toString().lines())
                .singleElement()
                .asString()
                .startsWith("home: server: 1 created, 2 updated, 3 deleted");
    }

    @Test
    void aRefusalIsSaidOnceWithTheCommandThatConsents() {
        RunReport refused =
                report(
                        new Ending.Refused(new Refusal(List.of("9 of 10 would go"), "abc")),
                        Counts.NONE);

        lines.ran(HOME, refused);
        lines.ran(HOME, refused);

        assertThat(err.toString().lines())
                .singleElement()
                .asString()
                .contains("9 of 10 would go", "'satchel sync home --consent abc'");
    }

    @Test
    void whatStaysWrongIsSaidOnceAndItsEndToo() {
        lines.failed(HOME, "no answer");
        lines.failed(HOME, "no answer");
        lines.ran(HOME, report(new Ending.Finished(), Counts.NONE));
        lines.failed(HOME, "no answer");

        assertThat(err.toString().lines()).hasSize(2);
        assertThat(out.toString().lines()).containsExactly("home: all right again");
    }

    private static RunReport report(Ending ending, Counts store) {
        return new RunReport(
                ending, Optional.empty(), Counts.NONE, store, 0, 0, 0, List.of(), List.of(), 0);
    }
}
