package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.CountingProxy;
import satchel.testdata.harness.SatchelClient;

/** The client as it watches, with edits on both sides, and stopped as a service is. */
@Tag("long")
final class WatchIT {
    private static final int TERMINATED = 128 + 15;

    @TempDir Path folder;
    private final BlockingQueue<String> said = new LinkedBlockingQueue<>();
    private Stage stage;
    private CountingProxy proxy;
    private Process process;
    private Generated pim;

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        proxy = CountingProxy.before(stage.server.address());
        SatchelClient client = stage.clientBehind(proxy);
        pim = Generated.in(stage.pim("home"), 8, 30);
        client.run(
                        "pairs",
                        "add",
                        "home",
                        "--pim",
                        "files",
                        "--database",
                        pim.folder().toString(),
                        "--to",
                        "calendars/home",
                        "--mode",
                        "two-way")
                .orFail("pairs add");
        process = client.command("watch", "--every", "1s").start();
        read(process.inputReader());
        read(process.errorReader());
        hears("home: server: 30 created");
        hears("Watching.");
    }

    @AfterEach
    void stop() {
        process.destroyForcibly();
        proxy.close();
        stage.close();
    }

    @Test
    void changesGoBothWaysAndABurstIsOneSync() throws Exception {
        Thread.sleep(4_000); // until its own first upload has been looked at
        for (int n = 0; n < 5; n++) {
            Files.writeString(
                    pim.file(n), Generated.edited(pim.record(n).text(), "edited in a burst"));
        }
        hears("home: server: 0 created, 5 updated, 0 deleted");

        String name = nameOf(7);
        stage.dav.put(name, Generated.edited(stage.dav.get(name), "edited on the server"));
        hears("PIM: 0 created, 1 updated, 0 deleted");
        assertThat(pim.file(7)).content().contains("edited on the server");

        Thread.sleep(5_000);
        proxy.takeTraffic();
        Thread.sleep(5_000);
        assertThat(proxy.takeTraffic().requests()).as("one a round").isBetween(1L, 6L);
        assertThat(said).as("a look without a change says nothing").isEmpty();
    }

    @Test
    void whatWouldDeleteMuchIsNamedAndNotDone() throws Exception {
        for (int n = 1; n < 30; n++) {
            Files.delete(pim.file(n));
        }

        hears("home: not done, and waiting for you:");

        assertThat(stage.dav.list("calendars/home/")).hasSize(30);
        Files.writeString(pim.file(0), Generated.edited(pim.record(0).text(), "another"));
        Thread.sleep(6_000);
        assertThat(stage.dav.list("calendars/home/")).hasSize(30);
    }

    @Test
    void aServiceManagerStopsItCleanly() throws Exception {
        process.toHandle().destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(TERMINATED);
        hears("Stopped watching.");
    }

    private String nameOf(int n) {
        List<String> names = stage.dav.list("calendars/home/");
        return "calendars/home/"
                + names.stream()
                        .filter(name -> name.contains(pim.record(n).uid()))
                        .findFirst()
                        .orElseThrow();
    }

    /** Passes over other lines. */
    private void hears(String words) {
        List<String> passed = new ArrayList<>();
        try {
            for (int seconds = 0; seconds < 120; seconds++) {
                Optional<String> line = Optional.ofNullable(said.poll(1, TimeUnit.SECONDS));
                if (line.filter(text -> text.contains(words)).isPresent()) {
                    return;
                }
                line.ifPresent(passed::add);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        throw new AssertionError("'" + words + "' was not said, but " + passed);
    }

    private void read(BufferedReader lines) {
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    try (lines) {
                        lines.lines().forEach(said::add);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
    }
}
