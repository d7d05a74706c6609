package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;

/** Does what docs/connectors.md says, in a copy of the sources, and gets a connector. */
@Tag("programs")
final class ConnectorGuideIT {
    private static final Pattern COMMANDS = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);

    @TempDir Path folder;

    @Test
    void theGuideMakesAConnectorThatKeepsTheContractAndCanBeInstalled() throws IOException {
        Path root = Checkout.find().root();
        Path copy = folder.resolve("copy");
        Program.of("git", "clone", "-q", root.toString(), copy.toString()).run().orFail("clone");

        String shown = "";
        for (String commands : commands(root.resolve("docs/connectors.md"))) {
            Finished finished =
                    Program.of("bash", "-ec", commands)
                            .in(copy)
                            .environment("JAVA_HOME", System.getProperty("java.home"))
                            .environment("SATCHEL_HOME", folder.resolve("home").toString())
                            .within(Duration.ofMinutes(8))
                            .run()
                            .orFail(commands);
            shown = finished.out();
        }

        assertThat(copy.resolve("client-plugins/pim-example/target/surefire-reports"))
                .isDirectoryContaining("glob:**ExampleContractTest.txt");
        assertThat(shown).containsPattern("example +calendar +Example");
    }

    private static List<String> commands(Path guide) throws IOException {
        Matcher blocks = COMMANDS.matcher(Files.readString(guide));
        List<String> commands = blocks.results().map(block -> block.group(1)).toList();
        assertThat(commands).hasSize(5);
        return commands;
    }
}
