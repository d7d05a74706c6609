package satchel.benchmark.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import satchel.benchmark.server.Satchel;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.SatchelServer;

@Tag("programs")
class SyncStudyIT {
    /** Whether the figures are what we hope for is no matter of a test. */
    @Test
    void bothProgramsDoEveryRowRight() {
        PrintStream before = System.out;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
        try {
            new CommandLine(new SyncStudy(satchel()))
                    .execute("--servers", "satchel", "--sizes", "20", "--rtt", "5");
        } finally {
            System.setOut(before);
        }

        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("first upload", "first download", "no change", "5+5 changes")
                .doesNotContain("WRONG", "not right", "time up");
    }

    private static Satchel satchel() {
        return new Satchel(SatchelServer.command(Checkout.find()), Map.of());
    }
}
