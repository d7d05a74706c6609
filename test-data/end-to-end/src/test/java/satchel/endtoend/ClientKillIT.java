package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;

/** A client killed at any moment of its first sync: the next runs converge. */
@Tag("long")
final class ClientKillIT {
    private static final int KILLS = 20;
    private static final int RECORDS = 500;
    @TempDir Path folder;

    @Test
    void theNextRunsConvergeWithoutDuplicateLossOrFalseConflict() throws Exception {
        long seed = System.nanoTime();
        System.out.println("ClientKillIT seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (Stage stage = new Stage(folder)) {
            for (int kill = 0; kill < KILLS; kill++) {
                String collection = "calendars/killed-" + kill;
                Generated pim = Generated.in(stage.pim("killed-" + kill), kill, RECORDS);
                killDuringSync(stage, pim.folder(), collection, 400 + random.nextInt(2_600));

                Finished next =
                        stage.sync(pim.folder(), collection, "two-way").orFail("seed " + seed);
                assertThat(stage.dav.list(collection + "/"))
                        .as("seed %s kill %s: %s", seed, kill, next.out())
                        .hasSize(RECORDS);
                checkPimIsUntouched(pim);
                Finished last = stage.sync(pim.folder(), collection, "two-way", "--dry-run");
                assertThat(last.exit()).isZero();
                assertThat(last.out()).as("seed %s", seed).containsIgnoringCase("nothing to do");
            }
        }
    }

    private static void killDuringSync(Stage stage, Path pim, String collection, int millis)
            throws InterruptedException {
        Process process =
                stage.client
                        .command(
                                "sync",
                                "--pim",
                                "files",
                                "--database",
                                pim.toString(),
                                "--to",
                                collection,
                                "--mode",
                                "two-way")
                        .start();
        process.waitFor(millis, TimeUnit.MILLISECONDS);
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.toHandle().destroyForcibly();
        process.waitFor();
    }

    private static void checkPimIsUntouched(Generated pim) throws Exception {
        try (Stream<Path> files = Files.list(pim.folder())) {
            List<Path> all = files.filter(file -> !Files.isDirectory(file)).toList();
            assertThat(all).hasSize(RECORDS);
        }
        for (int n = 0; n < RECORDS; n++) {
            assertThat(pim.file(n)).hasContent(pim.record(n).text());
        }
    }
}
