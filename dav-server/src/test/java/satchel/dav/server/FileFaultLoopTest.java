package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import satchel.dav.store.BlobStore;
import satchel.dav.store.Fuse;
import satchel.dav.store.blob.FaultyDisk;
import satchel.dav.store.blob.FolderBlobStore;
import satchel.dav.store.memory.MemoryStores;

/**
 * R3 for the bodies of files: the first step on the disk fails, in the next run the second, and so
 * on until a run sees no fault, whether it opens, writes, renames, removes or makes durable.
 */
final class FileFaultLoopTest {
    private static final String FILES = "/dav/users/ada/files/";
    private static final List<String> NAMES = List.of("one", "two", "three", "moved", "large");
    private static final String LARGE = "0123456789abcdef".repeat(20_000);
    private static final List<Logger> LOUD =
            Stream.of("satchel.dav.method.RequestEdge", "satchel.dav.store.Fuse")
                    .map(name -> (Logger) LoggerFactory.getLogger(name))
                    .toList();

    @TempDir Path folder;
    private final CurrentStores current = new CurrentStores();
    private Serving serving;

    /** What the server is known to hold, by name. */
    private final Map<String, String> held = new HashMap<>();

    private final List<Integer> statuses = new ArrayList<>();

    @BeforeEach
    void start() {
        serving = new Serving(current);
        LOUD.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterEach
    void stop() {
        LOUD.forEach(logger -> logger.setLevel(null));
        serving.close();
    }

    @Test
    void whatIsNotOnTheDiskIsNeverAcknowledged() throws Exception {
        failEachStep("Input/output error", 500);
    }

    @ParameterizedTest
    @CsvSource({"No space left on device, 507", "Interrupted system call, 500"})
    @Tag("long")
    void neitherOnAFullDiskNorWhenACallIsInterrupted(String fault, int answer) throws Exception {
        failEachStep(fault, answer);
    }

    private void failEachStep(String fault, int answer) throws Exception {
        FaultyDisk.Step failed = run(1, fault, answer);
        for (int n = 2; failed != FaultyDisk.Step.NONE; n++) {
            failed = run(n, fault, answer);
        }
        assertThat(statuses).allMatch(status -> status < 300);
    }

    private FaultyDisk.Step run(int n, String fault, int answer) throws IOException {
        held.clear();
        statuses.clear();
        Path root = folder.resolve(fault.charAt(0) + "-" + n);
        MemoryStores memory = MemoryStores.open(InstantSource.system());
        FaultyDisk disk = new FaultyDisk();
        current.become(over(memory, disk.blobs(root)));
        disk.failNth(n, fault);
        work();
        String about = "step %d, %s: %s".formatted(n, disk.failed(), fault);
        checkAnswers(disk.failed(), answer, about);
        checkHeld(about);

        current.become(
                over(memory, FolderBlobStore.open(root, new Fuse(), InstantSource.system())));
        checkHeld(about + ", after a restart");
        assertThat(put("one", "after a restart")).as(about).isLessThan(300);
        checkDrafts(root, disk.failed(), about);
        return disk.failed();
    }

    private static MemoryStores over(MemoryStores memory, BlobStore blobs) {
        return new MemoryStores(
                memory.workspaces(),
                memory.locks(),
                memory.files(),
                blobs,
                memory.uploads(),
                memory.accounts());
    }

    private void work() {
        put("one", "first");
        put("one", "second");
        put("two", "first");
        transfer("COPY", "one", "three");
        put("large", LARGE);
        transfer("MOVE", "two", "moved");
        put("two", "second");
    }

    private int put(String name, String body) {
        return send(() -> held.put(name, body), "PUT", name, body);
    }

    private void transfer(String method, String from, String to) {
        send(
                () -> {
                    held.put(to, held.get(from));
                    if (method.equals("MOVE")) {
                        held.remove(from);
                    }
                },
                method,
                from,
                "",
                "Destination",
                FILES + to);
    }

    private int send(Runnable effect, String method, String name, String body, String... headers) {
        int status = serving.send(method, FILES + name, body, headers).statusCode();
        statuses.add(status);
        if (status < 300) {
            effect.run();
        }
        return status;
    }

    /** Once what was written may not be durable, nothing is taken any more. */
    private void checkAnswers(FaultyDisk.Step failed, int answer, String about) {
        List<Integer> refused = statuses.stream().filter(status -> status >= 500).toList();
        switch (failed) {
            case NONE -> assertThat(refused).as(about).isEmpty();
            case OPEN, WRITE, RENAME, MAKE_FOLDER, TOUCH, REMOVE ->
                    assertThat(refused).as(about).containsExactly(answer);
            case SYNC, SYNC_FOLDER -> {
                assertThat(refused).as(about).startsWith(answer);
                assertThat(refused.stream().skip(1)).as(about).allMatch(status -> status == 500);
                assertThat(statuses.getLast()).as(about).isGreaterThanOrEqualTo(500);
            }
        }
        assertThat(statuses).as(about).isSubsetOf(200, 201, 204, 404, answer, 500);
    }

    private void checkHeld(String about) {
        for (String name : NAMES) {
            var found = serving.send("GET", FILES + name, "");
            String body = found.statusCode() == 200 ? found.body() : "(" + found.statusCode() + ")";
            assertThat(body).as("%s, %s", name, about).isEqualTo(held.getOrDefault(name, "(404)"));
        }
    }

    /** What could not be removed is left to the sweep. */
    private static void checkDrafts(Path root, FaultyDisk.Step failed, String about)
            throws IOException {
        try (Stream<Path> drafts = Files.list(root.resolve("drafts"))) {
            assertThat(drafts.count())
                    .as(about)
                    .isLessThanOrEqualTo(failed == FaultyDisk.Step.REMOVE ? 1 : 0);
        }
    }
}
