package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;

/** Many records, conflicts, and what happens to a list behind our back. */
@Tag("programs")
final class EvolutionTroubleIT {
    private static final int MANY = 2_000;
    private static final String[] UNGUARDED = {
        "--guard-pim", "10:20:100", "--guard-server", "10:20:100"
    };

    @TempDir Path folder;
    private Stage stage;
    private Gnome gnome;
    private String list;

    @BeforeEach
    void start() throws IOException {
        stage = new Stage(folder);
        gnome = new Gnome(folder.resolve("desktop"), stage);
        list = gnome.list("Work", "events");
    }

    @AfterEach
    void stop() {
        gnome.close();
        stage.close();
    }

    private Finished sync(String... more) {
        return gnome.sync(list, "calendars/work", "two-way", more);
    }

    private void fillServer(int events) throws IOException {
        Path source = stage.pim("source");
        for (int n = 0; n < events; n++) {
            Files.writeString(source.resolve("e" + n + ".ics"), Event.of("e" + n, "Event " + n));
        }
        stage.sync(source, "calendars/work", "replace").orFail("fill");
    }

    @Test
    void twoThousandEventsCostTheClientLessThanTenSecondsOfProcessor() throws IOException {
        fillServer(MANY);

        Finished first =
                gnome.satchel(Gnome.syncArguments(list, "calendars/work", "two-way"))
                        .timed()
                        .within(Duration.ofMinutes(5))
                        .run()
                        .orFail("first sync");

        assertThat(first.out()).contains("PIM: 2000 created");
        assertThat(cpuSeconds(first)).isLessThan(10);
        assertThat(gnome.user("events", list, "list").split("BEGIN:VEVENT", -1)).hasSize(MANY + 1);
        assertThat(sync().out())
                .contains("server: nothing to write", "PIM: nothing to write", "; 1 request");
    }

    private static double cpuSeconds(Finished timed) {
        String[] seconds = timed.err().lines().toList().getLast().split(" ");
        return Double.parseDouble(seconds[0]) + Double.parseDouble(seconds[1]);
    }

    @Test
    void aConflictIsParkedAndSettled() throws IOException {
        fillServer(3);
        sync().orFail("first sync");
        String name = stage.dav.list("calendars/work/").getFirst();
        String body = stage.dav.get("calendars/work/" + name);
        stage.dav.put("calendars/work/" + name, body.replace("Event 0", "Of the server"));
        gnome.user("events", list, "edit", "e0", "Event 0", "Of Evolution");

        Finished parked = sync();

        assertThat(parked.exit()).isEqualTo(1);
        assertThat(parked.err()).contains("e0");
        assertThat(gnome.user("events", list, "show", "e0")).contains("Of Evolution");
        assertThat(stage.dav.get("calendars/work/" + name)).contains("Of the server");

        Finished settled = sync("--only", "e0", "--conflicts", "pim").orFail("settle");

        assertThat(settled.out()).contains("1 updated");
        assertThat(stage.dav.get("calendars/work/" + name)).contains("Of Evolution");
    }

    /**
     * Of other records than the sync writes. Of the same one an edit in the instant between look
     * and write is lost: docs/connectors.md.
     */
    @Test
    void whatTheUserEditsWhileASyncRunsIsNotLost() throws IOException {
        fillServer(400);
        sync().orFail("first sync");
        for (int n = 100; n < 400; n++) {
            String object = "calendars/work/e" + n + ".ics";
            String body = stage.dav.get(object);
            stage.dav.put(object, body.replace("DTSTAMP", "DESCRIPTION:Of the server\r\nDTSTAMP"));
        }
        Process running =
                gnome.satchel(Gnome.syncArguments(list, "calendars/work", "two-way", UNGUARDED))
                        .start();
        int edited = 0;
        while (running.isAlive() && edited < 40) {
            gnome.user("events", list, "edit", "e" + edited, "SUMMARY:Event", "SUMMARY:Mine");
            edited++;
        }
        running.onExit().join();
        sync(UNGUARDED).orFail("once more");

        String all = gnome.user("events", list, "list");
        assertThat(all.split("SUMMARY:Mine", -1)).hasSize(edited + 1);
        assertThat(all.split("DESCRIPTION:Of the server", -1)).hasSize(301);
        for (int n = 0; n < edited; n++) {
            assertThat(stage.dav.get("calendars/work/e" + n + ".ics")).contains("SUMMARY:Mine");
        }
        assertThat(sync().out()).contains("server: nothing to write", "PIM: nothing to write");
    }

    @Test
    void aListThatWasEmptiedAsksBeforeTheServerIs() throws IOException {
        fillServer(30);
        sync().orFail("first sync");
        gnome.user("events", list, "empty");

        Finished refused = sync();

        assertThat(refused.exit()).isEqualTo(3);
        assertThat(stage.dav.list("calendars/work/")).hasSize(30);
    }

    @Test
    void aDamagedListIsNoEmptyOne() throws IOException {
        fillServer(3);
        sync().orFail("first sync");
        gnome.close();
        Path file = gnome.home().resolve(".local/share/evolution/calendar").resolve(list);
        Files.writeString(file.resolve("calendar.ics"), "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID");
        gnome.restart();

        Finished sync = sync();

        assertThat(sync.exit()).isEqualTo(4);
        assertThat(sync.err()).contains("Evolution cannot open 'Work'");
        assertThat(stage.dav.list("calendars/work/")).hasSize(3);
    }

    @Test
    void withoutASessionTheSyncSaysSo() throws IOException {
        fillServer(1);
        sync().orFail("first sync");

        Finished sync = stage.client.run(Gnome.syncArguments(list, "calendars/work", "two-way"));

        assertThat(sync.exit()).isEqualTo(4);
        assertThat(sync.err()).contains("Evolution's data server is not on this desktop");
    }
}
