package satchel.client.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.sync.Connectors;

/** {@code --log FILE}. */
final class RequestLogTest {
    @TempDir Path folder;

    @Test
    void whatIsToldStandsInTheFileAfterWhatWasThere() throws IOException {
        Path file = folder.resolve("log");
        Files.writeString(file, "of before\n");
        CommandLineDriver cli = new CommandLineDriver(folder, new Connectors(List.of()));

        assertThat(cli.run("pairs", "list", "--log", file.toString())).isZero();
        System.getLogger("satchel.requests").log(System.Logger.Level.DEBUG, "PUT x: 201");

        assertThat(Files.readAllLines(file))
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo("of before"),
                        second -> assertThat(second).matches("2\\d{3}-.*T.*Z PUT x: 201"));
    }

    @Test
    void aFileThatCannotBeWrittenIsWrongUsage() {
        CommandLineDriver cli = new CommandLineDriver(folder, new Connectors(List.of()));

        assertThat(cli.run("pairs", "--log", folder.toString())).isEqualTo(2);

        assertThat(cli.err()).contains("cannot write to " + folder).doesNotContain("\tat ");
    }
}
