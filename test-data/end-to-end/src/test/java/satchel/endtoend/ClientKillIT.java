package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelClient;

/** A client killed at any moment of its first sync: the next runs converge. */
@Tag("long")
final class ClientKillIT {
    private static final int KILLS = 20;
    private static final int RECORDS = 500;

    /** Fewer than a first sync of all records sends, whatever few requests that takes. */
    private static final int MOST_BYTES = RECORDS * 500;

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    @TempDir Path folder;

    @Test
    void theNextRunsConvergeWithoutDuplicateLossOrFalseConflict() throws Exception {
        long seed = System.nanoTime();
        System.out.println("ClientKillIT seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        try (Stage stage = new Stage(folder);
                CountingProxy proxy = CountingProxy.before(stage.server.address())) {
            SatchelClient client = stage.clientBehind(proxy);
            int halfWritten = 0;
            for (int kill = 0; kill < KILLS; kill++) {
                String collection = "calendars/killed-" + kill;
                Generated pim = Generated.in(stage.pim("killed-" + kill), kill, RECORDS);
                killDuringSync(client, proxy, pim, collection, 1 + random.nextInt(MOST_BYTES));
                int written = stage.dav.list(collection + "/").size();
                halfWritten += written > 0 && written < RECORDS ? 1 : 0;

                Finished next = Stage.sync(client, pim.folder(), collection, "two-way");
                next.orFail("seed " + seed);
                assertThat(stage.dav.list(collection + "/"))
                        .as("seed %s kill %s: %s", seed, kill, next.out())
                        .hasSize(RECORDS);
                checkPimIsUntouched(pim);
                Finished last =
                        Stage.sync(client, pim.folder(), collection, "two-way", "--dry-run");
                assertThat(last.exit()).isZero();
                assertThat(last.out()).as("seed %s", seed).containsIgnoringCase("nothing to do");
            }
            assertThat(halfWritten)
                    .as("kills in the midst, seed %s", seed)
                    .isGreaterThan(KILLS / 2);
        }
    }

    private static void killDuringSync(
            SatchelClient client, CountingProxy proxy, Generated pim, String collection, int bytes)
            throws InterruptedException {
        proxy.takeTraffic();
        Process process =
                client.command(Stage.syncArguments(pim.folder(), collection, "two-way")).start();
        assertThat(proxy.awaitSent(bytes, PATIENCE)).as("%s bytes", bytes).isTrue();
        assertThat(process.isAlive()).isTrue();
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
