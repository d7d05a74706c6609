package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelClient;

/**
 * The worked examples of the design, each through PIM folder, plug-in, client and server processes.
 */
@Tag("long")
final class PatentExamplesIT {
    @TempDir static Path folder;
    private static Stage stage;
    private static CountingProxy proxy;
    private static SatchelClient client;
    private static int count;

    @BeforeAll
    static void start() {
        stage = new Stage(folder);
        proxy = CountingProxy.before(stage.server.address());
        client = stage.clientBehind(proxy);
    }

    @AfterAll
    static void stop() {
        proxy.close();
        stage.close();
    }

    static Stream<Arguments> examples() {
        return Corpus.scenarios("patent.txt").stream().map(row -> arguments(row.getFirst(), row));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void holds(String name, List<String> row) throws IOException {
        String collection = "calendars/example-" + count++;
        Path pim = stage.pim(collection);
        String base = row.get(3);
        if (!base.equals("-")) {
            writePim(pim, base);
            assertThat(Stage.sync(client, pim, collection, "two-way").orFail("base").exit())
                    .isZero();
        } else {
            assertThat(makeCollection(collection)).isEqualTo(201);
        }
        writePim(pim, row.get(4));
        writeStore(collection, row.get(5));

        String[] deletions =
                row.get(2).equals("-") ? new String[0] : new String[] {"--deletions", row.get(2)};
        Finished finished = Stage.sync(client, pim, collection, row.get(1), deletions).orFail(name);

        assertThat(pimRecords(pim)).as("PIM, %s", finished.out()).isEqualTo(row.get(6));
        assertThat(storeRecords(collection)).as("store, %s", finished.out()).isEqualTo(row.get(7));
        bodiesAreWhole(pim, collection);
        aSecondSyncHasNothingToDo(pim, collection, row.get(1), deletions);
    }

    private static void bodiesAreWhole(Path pim, String collection) throws IOException {
        for (String letter : letters(pimRecords(pim))) {
            assertThat(pim.resolve(letter + ".ics")).content().isEqualTo(event(letter));
        }
        for (String letter : letters(storeRecords(collection))) {
            assertThat(stage.dav.get(collection + "/" + letter + ".ics")).isEqualTo(event(letter));
        }
    }

    private static void aSecondSyncHasNothingToDo(
            Path pim, String collection, String mode, String... deletions) {
        proxy.takeTraffic();
        Finished again = Stage.sync(client, pim, collection, mode, deletions).orFail("again");
        assertThat(again.out()).contains("server: nothing to write; PIM: nothing to write");
        assertThat(proxy.takeTraffic().requests()).isEqualTo(1);
    }

    private static int makeCollection(String collection) {
        return stage.dav
                .send(
                        "MKCALENDAR",
                        collection + "/",
                        java.net.http.HttpRequest.BodyPublishers.noBody(),
                        java.util.Map.of())
                .statusCode();
    }

    private static void writePim(Path pim, String records) throws IOException {
        for (String gone : letters(pimRecords(pim))) {
            if (!records.contains(gone)) {
                Files.delete(pim.resolve(gone + ".ics"));
            }
        }
        for (String letter : letters(records)) {
            if (!Files.exists(pim.resolve(letter + ".ics"))) {
                Files.writeString(pim.resolve(letter + ".ics"), event(letter));
            }
        }
    }

    private static void writeStore(String collection, String records) {
        for (String gone : letters(storeRecords(collection))) {
            if (!records.contains(gone)) {
                stage.dav.delete(collection + "/" + gone + ".ics");
            }
        }
        for (String letter : letters(records)) {
            if (!storeRecords(collection).contains(letter)) {
                stage.dav.put(collection + "/" + letter + ".ics", event(letter));
            }
        }
    }

    private static String pimRecords(Path pim) throws IOException {
        try (Stream<Path> files = Files.list(pim)) {
            return files.map(file -> file.getFileName().toString().replace(".ics", ""))
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .collect(Collectors.joining());
        }
    }

    private static String storeRecords(String collection) {
        return stage.dav.list(collection + "/").stream()
                .map(name -> name.replace(".ics", ""))
                .sorted()
                .collect(Collectors.joining());
    }

    private static List<String> letters(String records) {
        return records.chars().mapToObj(Character::toString).toList();
    }

    private static String event(String letter) {
        return """
        BEGIN:VCALENDAR
        VERSION:2.0
        PRODID:-//Satchel//Examples//EN
        BEGIN:VEVENT
        UID:%1$s
        DTSTAMP:20260101T000000Z
        DTSTART:20260601T100000Z
        DTEND:20260601T110000Z
        SUMMARY:Record %1$s
        END:VEVENT
        END:VCALENDAR
        """
                .formatted(letter)
                .replace("\n", "\r\n");
    }
}
