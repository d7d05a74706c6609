package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;

/** Evolution, the plug-in, the client and the server, all of them real. */
@Tag("programs")
final class EvolutionSyncIT {
    @TempDir static Path folder;
    private static Stage stage;
    private static Gnome gnome;

    @BeforeAll
    static void start() throws IOException {
        stage = new Stage(folder);
        gnome = new Gnome(folder.resolve("desktop"), stage);
    }

    @AfterAll
    static void stop() {
        gnome.close();
        stage.close();
    }

    private static String event(String uid, String summary) {
        return "BEGIN:VEVENT\r\nUID:"
                + uid
                + "\r\nDTSTAMP:20260101T000000Z\r\nDTSTART:20261201T100000Z\r\nSUMMARY:"
                + summary
                + "\r\nEND:VEVENT\r\n";
    }

    private static void isAtRest(String list, String collection) {
        Finished second = gnome.sync(list, collection, "two-way").orFail("second sync");
        assertThat(second.out())
                .contains("server: nothing to write", "PIM: nothing to write", "; 1 request");
    }

    @Test
    void itsListsAreShown() {
        String pims = gnome.satchel("pims").run().orFail("pims").out();

        assertThat(pims)
                .contains("Evolution's data server, running")
                .containsPattern("evolution +events +system-calendar +Personal")
                .containsPattern("evolution +tasks +system-task-list +Personal")
                .containsPattern("evolution +journals +system-memo-list +Personal")
                .containsPattern("evolution +contacts +system-address-book +Personal")
                .containsPattern("evolution +events, read-only +birthdays +");
    }

    @Test
    void whatBothEditInDifferentFieldsMeetsOnBothSides() {
        String list = gnome.list("Both", "events");
        gnome.add("events", list, event("a", "Tea"));
        gnome.sync(list, "calendars/both", "two-way").orFail("first sync");
        isAtRest(list, "calendars/both");

        String href = "calendars/both/" + stage.dav.list("calendars/both/").getFirst();
        String body = stage.dav.get(href);
        stage.dav.put(href, body.replace("SUMMARY:Tea", "SUMMARY:Tea\r\nLOCATION:Home"));
        gnome.user("events", list, "edit", "a", "SUMMARY:Tea", "SUMMARY:Coffee");
        gnome.sync(list, "calendars/both", "two-way").orFail("sync");

        assertThat(stage.dav.get(href)).contains("SUMMARY:Coffee", "LOCATION:Home");
        assertThat(gnome.user("events", list, "show", "a"))
                .contains("SUMMARY:Coffee", "LOCATION:Home");
        isAtRest(list, "calendars/both");
    }

    @Test
    void eachSidesNewAndRemovedRecordsReachTheOther() {
        String list = gnome.list("Moves", "events");
        gnome.add("events", list, event("a", "Tea"));
        gnome.add("events", list, event("b", "Bread"));
        gnome.sync(list, "calendars/moves", "two-way").orFail("first sync");

        gnome.user("events", list, "remove", "a");
        stage.dav.put("calendars/moves/c.ics", Event.of("c", "Of the server"));
        gnome.sync(list, "calendars/moves", "two-way").orFail("sync");

        assertThat(stage.dav.list("calendars/moves/")).hasSize(2);
        assertThat(gnome.user("events", list, "list")).contains("Bread", "Of the server");
        isAtRest(list, "calendars/moves");
    }

    /** The next round is an hour away: the program itself has told. */
    @Test
    void aWatchHearsWhatTheUserDoes() throws Exception {
        String list = gnome.list("Watched", "events");
        gnome.sync(list, "calendars/watched", "two-way").orFail("first sync");
        Process watch = gnome.satchel("watch", "--every", "1h").start();
        try (BufferedReader said = watch.inputReader()) {
            String line = said.readLine();
            while (line != null && !line.startsWith("Watching")) {
                line = said.readLine();
            }
            assertThat(line).startsWith("Watching");

            gnome.add("events", list, event("w", "Heard"));

            for (int tries = 0; tries < 300 && stage.dav.list("calendars/watched/").isEmpty(); ) {
                Thread.sleep(100);
                tries++;
            }
            assertThat(stage.dav.list("calendars/watched/")).hasSize(1);
        } finally {
            watch.toHandle().destroy();
            watch.onExit().join();
        }
    }
}
