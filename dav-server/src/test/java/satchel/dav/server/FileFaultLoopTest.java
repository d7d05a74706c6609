package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import satchel.dav.store.UploadStore;
import satchel.dav.store.blob.FaultyDisk;
import satchel.dav.store.blob.FolderBlobStore;
import satchel.dav.store.blob.FolderUploadStore;
import satchel.dav.store.memory.MemoryStores;

/**
 * R3 for the bodies of files: the first step on the disk fails, in the next run the second, and so
 * on until a run sees no fault, whether it opens, writes, renames, removes or makes durable.
 */
final class FileFaultLoopTest {
    private static final String FILES = "/dav/users/ada/files/";
    private static final List<String> NAMES =
            List.of("one", "two", "three", "moved", "large", "parts");
    private static final String WHOLE = "begun and ended";
    private static final String LARGE = "0123456789abcdef".repeat(20_000);
    private static final List<Logger> LOUD =
            Stream.of("satchel.dav.method.RequestEdge", "satchel.dav.store.Fuse")
                    .map(name -> (Logger) LoggerFactory.getLogger(name))
                    .toList();

    private static final Logger OF_UPLOADS =
            (Logger) LoggerFactory.getLogger("satchel.dav.method.SettledPut");

    @TempDir Path folder;

    /** What is logged of uploads whose end could not be noted. */
    private final ListAppender<ILoggingEvent> notes = new ListAppender<>();

    private final CurrentStores current = new CurrentStores();
    private Serving serving;

    /** What the server is known to hold, by name. */
    private final Map<String, String> held = new HashMap<>();

    private final List<Integer> statuses = new ArrayList<>();

    private int unnoted;

    /** Where it is, if it could begin. */
    private Optional<String> upload = Optional.empty();

    @BeforeEach
    void start() {
        serving = new Serving(current);
        LOUD.forEach(logger -> logger.setLevel(Level.OFF));
        notes.start();
        OF_UPLOADS.setAdditive(false);
        OF_UPLOADS.addAppender(notes);
    }

    @AfterEach
    void stop() {
        LOUD.forEach(logger -> logger.setLevel(null));
        OF_UPLOADS.detachAppender(notes);
        OF_UPLOADS.setAdditive(true);
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
        assertThat(unnoted).as("faults after the file of an upload was put").isPositive();
    }

    private FaultyDisk.Step run(int n, String fault, int answer) throws IOException {
        held.clear();
        statuses.clear();
        upload = Optional.empty();
        notes.list.clear();
        Path root = folder.resolve(fault.charAt(0) + "-" + n);
        MemoryStores memory = MemoryStores.open(InstantSource.system());
        FaultyDisk disk = new FaultyDisk();
        Fuse fuse = new Fuse();
        current.become(over(memory, disk.blobs(root, fuse), disk.uploads(root, fuse)));
        disk.failNth(n, fault);
        work();
        String about = "step %d, %s: %s".formatted(n, disk.failed(), fault);
        checkAnswers(disk.failed(), answer, about);
        assertThat(notes.list).as(about).hasSizeLessThanOrEqualTo(1);
        unnoted += notes.list.size();
        checkHeld(about);

        Fuse other = new Fuse();
        current.become(
                over(
                        memory,
                        FolderBlobStore.open(root, other, InstantSource.system()),
                        FolderUploadStore.open(root, other, InstantSource.system())));
        checkHeld(about + ", after a restart");
        upload.ifPresent(begun -> goOn(begun, about));
        checkHeld(about + ", gone on with");
        assertThat(put("one", "after a restart")).as(about).isLessThan(300);
        checkDrafts(root, disk.failed(), about);
        return disk.failed();
    }

    private static MemoryStores over(MemoryStores memory, BlobStore blobs, UploadStore uploads) {
        return new MemoryStores(
                memory.workspaces(),
                memory.locks(),
                memory.files(),
                blobs,
                uploads,
                memory.accounts());
    }

    private void work() {
        put("one", "first");
        put("one", "second");
        put("two", "first");
        transfer("COPY", "one", "three");
        put("large", LARGE);
        transfer("MOVE", "two", "moved");
        begin();
        upload.ifPresent(begun -> append(begun, "begun ".length(), "and ended"));
        put("two", "second");
    }

    private void begin() {
        var begun = serving.send("PUT", FILES + "parts", "begun ", "Upload-Complete", "?0");
        statuses.add(begun.statusCode());
        upload = begun.headers().firstValue("Location");
    }

    private int append(String begun, int offset, String body) {
        var last =
                serving.send(
                        "PATCH",
                        begun,
                        body,
                        "Content-Type",
                        "application/partial-upload",
                        "Upload-Offset",
                        "" + offset,
                        "Upload-Complete",
                        "?1");
        statuses.add(last.statusCode());
        if (last.statusCode() < 300) {
            held.put("parts", WHOLE);
        }
        return last.statusCode();
    }

    /** As its client does after a failure: what it has been told of is still there. */
    private void goOn(String begun, String about) {
        var state = serving.send("HEAD", begun, "");
        assertThat(state.statusCode()).as(about).isEqualTo(204);
        if (state.headers().firstValue("Upload-Complete").orElseThrow().equals("?1")) {
            assertThat(state.headers().firstValue("ETag")).as(about).isPresent();
            held.put("parts", WHOLE);
        } else {
            int offset =
                    Math.toIntExact(
                            state.headers().firstValueAsLong("Upload-Offset").orElseThrow());
            assertThat(append(begun, offset, WHOLE.substring(offset))).as(about).isEqualTo(201);
        }
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

    /**
     * Once what was written may not be durable, nothing is taken any more. What was done is never
     * refused: then only the log tells of the fault, once.
     */
    private void checkAnswers(FaultyDisk.Step failed, int answer, String about) {
        List<Integer> refused = statuses.stream().filter(status -> status >= 500).toList();
        boolean unnoted = !notes.list.isEmpty();
        switch (failed) {
            case NONE -> assertThat(refused).as(about).isEmpty();
            case OPEN, WRITE, RENAME, MAKE_FOLDER, TOUCH, REMOVE ->
                    assertThat(refused).as(about).isEqualTo(unnoted ? List.of() : List.of(answer));
            case SYNC, SYNC_FOLDER -> {
                assertThat(refused).as(about).startsWith(unnoted ? 500 : answer);
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
