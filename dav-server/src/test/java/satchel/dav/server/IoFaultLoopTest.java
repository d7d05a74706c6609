package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slf4j.LoggerFactory;
import satchel.dav.rule.Judged;
import satchel.dav.rule.ObjectRules;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.Stores;
import satchel.dav.store.check.BodyReader;
import satchel.dav.store.check.Extent;
import satchel.dav.store.check.Inspection;
import satchel.dav.store.check.Scrutiny;
import satchel.dav.store.sqlite.FaultyStores;
import satchel.dav.store.sqlite.FolderCheck;
import satchel.dav.store.sqlite.SqliteStores;

/**
 * R3: the first statement fails, in the next run the second, and so on until a run sees no fault.
 * What was answered with success is there afterwards; what was answered with an error is not.
 */
final class IoFaultLoopTest {
    private static final int FULL = 13;
    private static final int IOERR_FSYNC = 1034;
    private static final String WORK = HOME + "work/";
    private static final String FILES = "/dav/users/ada/files/";

    /** Each fault is logged with where it happened: hundreds of pages of what was asked for. */
    private static final List<Logger> LOUD =
            Stream.of("satchel.dav.method.RequestEdge", "satchel.dav.store.sqlite")
                    .map(name -> (Logger) LoggerFactory.getLogger(name))
                    .toList();

    @TempDir Path folder;
    private Path template;
    private final CurrentStores current = new CurrentStores();
    private Serving serving;

    /** What the server is known to hold: by path, the summary of an event or the whole file. */
    private final Map<String, String> held = new HashMap<>();

    /** All paths that it was ever to hold something at. */
    private final Set<String> seen = new TreeSet<>();

    private final List<Integer> statuses = new ArrayList<>();

    @BeforeEach
    void make() {
        template = folder.resolve("template");
        FaultyStores.make(template);
        serving = new Serving(current);
        LOUD.forEach(logger -> logger.setLevel(Level.OFF));
    }

    @AfterEach
    void stop() {
        LOUD.forEach(logger -> logger.setLevel(null));
        serving.close();
    }

    @Test
    @Tag("long")
    void aDiskThatIsFullForAMomentFailsOneRequestAndLosesNothing() throws Exception {
        boolean faultSeen = true;
        for (int n = 1; faultSeen; n++) {
            String failed = run(n, FULL, this::work);
            faultSeen = !failed.isEmpty();

            assertThat(statuses)
                    .as("statement %d: %s", n, failed)
                    .isSubsetOf(200, 201, 204, 207, 507, 409, 404);
            assertThat(statuses.stream().filter(status -> status == 507).count())
                    .as("statement %d: %s", n, failed)
                    .isLessThanOrEqualTo(1);
            assertThat(statuses.contains(507))
                    .as("statement %d: %s", n, failed)
                    .isEqualTo(faultSeen);
        }
        assertThat(statuses).allMatch(status -> status < 300);
    }

    @Test
    void aDiskThatFailsStopsWritesForGoodAndLosesNothing() throws Exception {
        boolean faultSeen = true;
        for (int n = 1; faultSeen; n++) {
            String failed = run(n, IOERR_FSYNC, this::work);
            faultSeen = !failed.isEmpty();

            assertThat(statuses)
                    .as("statement %d: %s", n, failed)
                    .isSubsetOf(200, 201, 204, 207, 500, 409, 404);
            assertThat(statuses.contains(500))
                    .as("statement %d: %s", n, failed)
                    .isEqualTo(faultSeen);
        }
        assertThat(statuses).allMatch(status -> status < 300);
    }

    @ParameterizedTest
    @CsvSource({FULL + ", 507", IOERR_FSYNC + ", 500"})
    @Tag("long")
    void aDiskThatFailsLosesNoFile(int code, int answer) throws Exception {
        boolean faultSeen = true;
        for (int n = 1; faultSeen; n++) {
            String failed = run(n, code, this::workOnFiles);
            faultSeen = !failed.isEmpty();

            assertThat(statuses)
                    .as("statement %d: %s", n, failed)
                    .isSubsetOf(200, 201, 204, 207, answer, 409, 404);
            assertThat(statuses.contains(answer))
                    .as("statement %d: %s", n, failed)
                    .isEqualTo(faultSeen);
        }
        assertThat(statuses).allMatch(status -> status < 300);
    }

    private String run(int n, int code, Runnable work) throws Exception {
        held.clear();
        seen.clear();
        statuses.clear();
        Path data = copy(n + "-" + code);
        FaultyStores faults = new FaultyStores(n, code);
        try (Stores stores = faults.open(data)) {
            current.become(stores);
            work.run();
        }
        try (Stores stores = SqliteStores.open(data)) {
            current.become(stores);
            for (String path : seen) {
                assertThat(shown(path))
                        .as("%s after a fault in statement %d", path, n)
                        .isEqualTo(held.getOrDefault(path, "(missing)"));
            }
        }
        FolderCheck.run(
                data,
                new Inspection(IoFaultLoopTest::read, Extent.LOOK, Scrutiny.CONTENT, Instant.now()),
                found ->
                        assertThat(found.line())
                                .as("statement %d: %s", n, faults.failed())
                                .isEmpty());
        return faults.failed();
    }

    private void work() {
        send("MKCALENDAR", WORK, "");
        put(WORK + "one", "a", event("one", "a"));
        put(WORK + "one", "b", event("one", "b"));
        send("PROPFIND", WORK, "", "Depth", "1");
        put(WORK + "two", "c", event("two", "c"));
        move(WORK + "two", WORK + "three");
        delete(WORK + "one");
        send("GET", WORK + "three", "");
    }

    private void workOnFiles() {
        send("MKCOL", FILES + "folder/", "");
        put(FILES + "one", "a", "a");
        put(FILES + "one", "b", "b");
        send("PROPFIND", FILES, "", "Depth", "1");
        put(FILES + "two", "c", "c");
        move(FILES + "two", FILES + "three");
        delete(FILES + "one");
        send("GET", FILES + "three", "");
    }

    private void put(String path, String shown, String body) {
        seen.add(path);
        if (send("PUT", path, body) < 300) {
            held.put(path, shown);
        }
    }

    private void move(String from, String to) {
        seen.add(to);
        if (send("MOVE", from, "", "Destination", to) < 300) {
            held.put(to, held.remove(from));
        }
    }

    private void delete(String path) {
        if (send("DELETE", path, "") < 300) {
            held.remove(path);
        }
    }

    private int send(String method, String path, String body, String... headers) {
        int status = serving.send(method, path, body, headers).statusCode();
        statuses.add(status);
        return status;
    }

    private String shown(String path) {
        HttpResponse<String> answer = serving.send("GET", path, "");
        return answer.statusCode() == 200
                ? answer.body().replaceAll("(?s).*SUMMARY:(\\w*).*", "$1")
                : "(missing)";
    }

    private Path copy(String name) throws Exception {
        Path data = Files.createDirectory(folder.resolve(name));
        try (Stream<Path> files = Files.list(template)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                Files.copy(file, data.resolve(file.getFileName()));
            }
        }
        return data;
    }

    private static BodyReader.Reading read(
            CollectionKind kind, Set<String> components, byte[] body) {
        return switch (new ObjectRules().judge(kind, components, body)) {
            case Judged.Valid(var index) -> new BodyReader.Readable(index);
            case Judged.Invalid(var _, String text) -> new BodyReader.Unreadable(text);
        };
    }
}
