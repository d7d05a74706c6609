package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.Traffic;

/** Saved pairs, and what it costs to keep many of them in step. */
@Tag("long")
final class PairsIT {
    private static final String CARD =
            "BEGIN:VCARD\r\nVERSION:3.0\r\nUID:%s\r\nFN:%s\r\nN:%s;;;;\r\nEND:VCARD\r\n";

    @TempDir Path folder;
    private Stage stage;
    private CountingProxy proxy;
    private SatchelClient client;

    @BeforeEach
    void start() {
        stage = new Stage(folder);
        proxy = CountingProxy.before(stage.server.address());
        client = stage.clientBehind(proxy);
    }

    @AfterEach
    void stop() {
        proxy.close();
        stage.close();
    }

    @Test
    void fivePairsWithoutChangesCostOneRequest() throws IOException {
        Generated work = calendar("work");
        calendar("home");
        calendar("tasks");
        contacts("friends");
        contacts("family");
        all();
        all();

        proxy.takeTraffic();
        JsonObject nothing = all();
        Traffic traffic = proxy.takeTraffic();

        assertThat(traffic.requests()).as("no change: %s", traffic).isEqualTo(1);
        assertThat(traffic.bytes()).as("no change: %s", traffic).isLessThan(4_000);
        assertThat(nothing.get("glanceRequests").getAsInt()).isEqualTo(1);
        assertThat(endings(nothing)).hasSize(5).containsOnly("finished");

        Files.writeString(
                work.file(0), Generated.edited(work.record(0).text(), "edited in the PIM"));
        stage.dav.put(
                "contacts/family/new.vcf", CARD.formatted("new", "From elsewhere", "elsewhere"));
        all();

        assertThat(bodiesOf("calendars/work/")).contains("edited in the PIM");
        assertThat(stage.pim("family").toFile().list()).hasSize(3);

        all();
        proxy.takeTraffic();
        all();
        assertThat(proxy.takeTraffic().requests()).isEqualTo(1);
    }

    @Test
    void aPairRunsOnceAtATimeAndTheOthersGoOn() throws IOException {
        calendar("work");
        calendar("home");
        all();

        try (FileChannel lock =
                        FileChannel.open(memory("work").resolve("lock"), StandardOpenOption.WRITE);
                FileLock _ = lock.lock()) {
            assertThat(OneLine.refused(client.run("sync", "work"), 4))
                    .contains("another sync of", "calendars/work is running");
            assertThat(OneLine.refused(client.run("sync", "--all"), 4))
                    .contains("calendars/work is running");
            assertThat(OneLine.refused(client.run("pairs", "remove", "work"), 4))
                    .contains("is running");
        }
        client.run("sync", "work", "home").orFail("sync by name");
    }

    @Test
    void anEditedPairGoesOnOrBeginsAnewAndDeletesNothing() throws IOException {
        Generated work = calendar("work");
        client.run("sync", "work").orFail("sync");

        client.run("pairs", "edit", "work", "--mode", "merge").orFail("edit");
        assertThat(JsonParser.parseString(client.run("sync", "work", "--json").out()))
                .satisfies(json ->
                        assertThat(json.getAsJsonObject().get("matched").getAsInt()).isZero());

        Path moved = Files.move(work.folder(), work.folder().resolveSibling("moved"));
        Files.delete(moved.resolve("0.ics"));
        client.run("pairs", "edit", "work", "--database", moved.toString(), "--mode", "two-way")
                .orFail("edit");
        client.run("sync", "work").orFail("sync of another folder");

        assertThat(stage.dav.list("calendars/work/")).hasSize(3);
        assertThat(moved.toFile().list()).hasSize(3);

        client.run("pairs", "remove", "work").orFail("remove");
        assertThat(client.run("pairs").out()).doesNotContain("work");
        assertThat(stage.dav.list("calendars/work/")).hasSize(3);
    }

    private Generated calendar(String name) throws IOException {
        Generated pim = Generated.in(stage.pim(name), name.hashCode(), 3);
        add(name, "calendars/" + name);
        return pim;
    }

    private void contacts(String name) throws IOException {
        for (String card : List.of("a", "b")) {
            Files.writeString(
                    stage.pim(name).resolve(card + ".vcf"),
                    CARD.formatted(name + "-" + card, card, card));
        }
        add(name, "contacts/" + name);
    }

    private void add(String name, String collection) throws IOException {
        client.run(
                        "pairs",
                        "add",
                        name,
                        "--pim",
                        "files",
                        "--database",
                        stage.pim(name).toString(),
                        "--to",
                        collection,
                        "--mode",
                        "two-way")
                .orFail("pairs add");
    }

    private JsonObject all() {
        return JsonParser.parseString(client.run("sync", "--all", "--json").orFail("sync").out())
                .getAsJsonObject();
    }

    private static List<String> endings(JsonObject all) {
        return all.getAsJsonArray("pairs").asList().stream()
                .map(JsonElement::getAsJsonObject)
                .map(pair -> pair.get("ending").getAsString())
                .toList();
    }

    private String bodiesOf(String collection) {
        StringBuilder bodies = new StringBuilder();
        stage.dav.list(collection).forEach(name -> bodies.append(stage.dav.get(collection + name)));
        return bodies.toString();
    }

    /** The folder of what a pair's runs remember, by what 'pairs' prints. */
    private Path memory(String name) {
        String id =
                client.run("pairs")
                        .out()
                        .lines()
                        .filter(line -> line.startsWith(name + " "))
                        .map(line -> line.substring(line.lastIndexOf(' ') + 1))
                        .findFirst()
                        .orElseThrow();
        return client.home().resolve("satchel/pairs").resolve(id);
    }
}
