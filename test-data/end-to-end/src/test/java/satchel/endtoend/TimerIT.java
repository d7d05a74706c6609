package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelClient;

/** The timer's files, in the eyes of Debian's systemd. */
@Tag("programs")
final class TimerIT {
    /** Whatever a home folder may be called. */
    @TempDir Path folder;

    @Test
    void systemdUnderstandsTheUnitsAndTheyAreTakenAwayAgain() throws IOException {
        Path home = Files.createDirectories(folder.resolve("a home for $5"));
        SatchelClient client = new SatchelClient(Checkout.find(), home);

        Finished install = client.command("timer", "install", "--every", "5m").run();
        Path units = home.resolve(".config/systemd/user");
        Finished verified = verify(copied(units, "satchel-sync.timer", "satchel-sync.service"));

        assertThat(verified.exit()).as(verified.err()).isZero();
        assertThat(verified.out() + verified.err()).doesNotContain("satchel-sync");
        assertThat(units.resolve("satchel-sync.service"))
                .content()
                .contains("SATCHEL_HOME=" + home + "/satchel");
        // There is no systemd for users where tests run: what it was not told is said.
        assertThat(install.exit()).isIn(0, 1);
        assertThat(install.out()).contains("Wrote " + units.resolve("satchel-sync.timer"));

        client.run("timer", "remove");
        try (Stream<Path> left = Files.list(units)) {
            assertThat(left).isEmpty();
        }
        assertThat(client.run("timer").out()).contains("No timer is there");
    }

    @Test
    void aUnitThatSystemdWouldNotUnderstandIsFound() throws IOException {
        Path broken =
                Files.writeString(folder.resolve("broken.service"), "[Service]\nExecStart=x\n");

        Finished verified = verify(List.of(broken));

        assertThat(verified.exit()).isNotZero();
    }

    private Finished verify(List<Path> units) {
        return Program.installed("systemd-analyze", "systemd")
                .with("verify", "--user", "--man=no")
                .with(units.stream().map(Path::toString).toArray(String[]::new))
                .atHome(folder)
                .environment("XDG_RUNTIME_DIR", folder.toString())
                .run();
    }

    /** The verifier itself finds no unit in a folder with such a name; systemd does. */
    private List<Path> copied(Path units, String... names) throws IOException {
        List<Path> copies = new ArrayList<>();
        for (String name : names) {
            copies.add(Files.copy(units.resolve(name), folder.resolve(name)));
        }
        return copies;
    }
}
