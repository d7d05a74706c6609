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
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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

    /** Each fault is logged with where it happened: hundreds of pages of what was asked for. */
    private static final List<Logger> LOUD =
            Stream.of("satchel.dav.method.RequestEdge", "satchel.dav.store.sqlite")
                    .map(name -> (Logger) LoggerFactory.getLogger(name))
                    .toList();

    @TempDir Path folder;
    private Path template;
    private final CurrentStores current = new CurrentStores();
    private Serving serving;

    /** What the server is known to hold: by name, the summary. */
    private final Map<String, String> held = new HashMap<>();

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
            String failed = run(n, FULL);
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
            String failed = run(n, IOERR_FSYNC);
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

    private String run(int n, int code) throws Exception {
        held.clear();
        statuses.clear();
        Path data = copy(n + "-" + code);
        FaultyStores faults = new FaultyStores(n, code);
        try (Stores stores = faults.open(data)) {
            current.become(stores);
            work();
        }
        try (Stores stores = SqliteStores.open(data)) {
            current.become(stores);
            for (String name : List.of("one", "two", "three")) {
                assertThat(summary(name))
                        .as("%s after a fault in statement %d", name, n)
                        .isEqualTo(held.getOrDefault(name, "(missing)"));
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
        send(() -> {}, "MKCALENDAR", WORK, "");
        send(() -> held.put("one", "a"), "PUT", WORK + "one", event("one", "a"));
        send(() -> held.put("one", "b"), "PUT", WORK + "one", event("one", "b"));
        send(() -> {}, "PROPFIND", WORK, "", "Depth", "1");
        send(() -> held.put("two", "c"), "PUT", WORK + "two", event("two", "c"));
        send(
                () -> held.put("three", held.remove("two")),
                "MOVE",
                WORK + "two",
                "",
                "Destination",
                WORK + "three");
        send(() -> held.remove("one"), "DELETE", WORK + "one", "");
        send(() -> {}, "GET", WORK + "three", "");
    }

    private void send(Runnable effect, String method, String path, String body, String... headers) {
        int status = serving.send(method, path, body, headers).statusCode();
        statuses.add(status);
        if (status < 300) {
            effect.run();
        }
    }

    private String summary(String name) {
        HttpResponse<String> answer = serving.send("GET", WORK + name, "");
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
