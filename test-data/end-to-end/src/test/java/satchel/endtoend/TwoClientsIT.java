package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteJDBCLoader;
import satchel.testdata.harness.Finished;

/** Two clients of one user that run at one time. */
@Tag("long")
final class TwoClientsIT {
    @TempDir Path folder;

    /** SQLite's loader sees what the other unpacked, and that it cannot be deleted any more. */
    @Test
    void whatOneCannotSweepUpBehindTheOtherIsNobodysBusiness() throws Exception {
        Path unpacked = Files.createDirectories(folder.resolve("unpacked"));
        String name = "sqlite-" + SQLiteJDBCLoader.getVersion() + "-of-another-run";
        Files.writeString(Files.createDirectory(unpacked.resolve(name)).resolve("in use"), "");
        try (Stage stage = new Stage(folder)) {
            Path pim = stage.pim("pim");
            Files.writeString(pim.resolve("one.ics"), Event.of("one", "Tea"));

            Finished sync =
                    stage.client
                            .command(Stage.syncArguments(pim, "calendars/one", "two-way"))
                            .environment("JDK_JAVA_OPTIONS", "-Dorg.sqlite.tmpdir=" + unpacked)
                            .run()
                            .orFail("sync");

            assertThat(sync.out()).contains("server: 1 created");
            assertThat(sync.err().lines().filter(line -> !line.startsWith("NOTE: "))).isEmpty();
        }
    }
}
