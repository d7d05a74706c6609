package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PairStateTest {
    @TempDir Path home;

    @Test
    void oneRunAtATimeWorksOnAPair() throws Exception {
        Path folder = home.resolve("pair");
        try (PairState first = PairState.open(folder)) {
            assertThat(first.base().entries()).isEmpty();
            assertThatThrownBy(() -> PairState.open(folder)).isInstanceOf(PairBusyException.class);
        }

        PairState.open(folder).close();
    }

    @Test
    void recordsInItAreForTheUsersEyesOnly() throws Exception {
        Path folder = home.resolve("pair");

        PairState.open(folder).close();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }
}
