package satchel.testdata.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
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
    void aMissingProgramFailsTheTestAndSaysHowToInstallIt() {
        assertThatThrownBy(() -> Program.installed("no-such-program", "no-such-package"))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("apt-get install no-such-package");
    }
}
