package satchel.testdata.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ProgramTest {
    @TempDir Path home;

    @Test
    void aProgramGetsItsInputAndItsOwnHome() {
        Finished finished =
                Program.of("sh", "-c", "cat; echo $HOME; exit 3").atHome(home).run("hi ");

        assertThat(finished.exit()).isEqualTo(3);
        assertThat(finished.out()).isEqualTo("hi " + home + "\n");
    }

    @Test
    void aProgramThatTakesTooLongIsEndedWithAllThatItStarted() throws IOException {
        Path number = home.resolve("number");
        Program slow =
                Program.of("sh", "-c", "sleep 600 & echo $! >" + number + "; echo begun; wait");

        assertThatThrownBy(() -> slow.within(Duration.ofSeconds(1)).run())
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("did not end")
                .hasMessageContaining("begun");

        Path child = Path.of("/proc", Files.readString(number).strip(), "cmdline");
        assertThat(Files.exists(child) && !Files.readString(child).isEmpty()).isFalse();
    }

    @Test
    void aMissingProgramFailsTheTestAndSaysHowToInstallIt() {
        assertThatThrownBy(() -> Program.installed("no-such-program", "no-such-package"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("apt-get install no-such-package");
    }
}
