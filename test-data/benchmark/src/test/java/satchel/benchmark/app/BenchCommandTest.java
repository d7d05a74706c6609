package satchel.benchmark.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BenchCommandTest {
    @ParameterizedTest
    @CsvSource({
        "--peers baikal, there is no peer 'baikal'",
        "--peers none --row nothing, there is no row 'nothing'",
        "--size many, many",
    })
    void whatIsMisspeltIsNamedBeforeAnythingStarts(String arguments, String named) {
        StringWriter err = new StringWriter();

        int exit =
                Bench.commandLine()
                        .setErr(new PrintWriter(err, true))
                        .execute(arguments.split(" "));

        assertThat(exit).isEqualTo(2);
        assertThat(err.toString()).contains(named);
    }
}
