package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;

/** The way back from a sync, through program folder, client and server processes. */
@Tag("long")
final class UndoIT {
    private static final String COLLECTION = "calendars/undo";
    private static final int EVENTS = 15;

    @TempDir static Path folder;
    private static Stage stage;

    @BeforeAll
    static void start() {
        stage = new Stage(folder);
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    private static String event(int n, String summary) {
        return Event.of("event-" + n, summary);
    }

    /** Somebody empties a folder by mistake, consents by mistake, and is glad of the way back. */
    @Test
    void aMassDeletionThatWasConsentedToComesBackOnBothSides() throws IOException {
        Path pim = stage.pim("undo");
        for (int n = 0; n < EVENTS; n++) {
            Files.writeString(pim.resolve("event-" + n + ".ics"), event(n, "Event " + n));
        }
        stage.sync(pim, COLLECTION, "two-way").orFail("first sync");
        Files.writeString(pim.resolve("event-0.ics"), event(0, "Edited"));
        for (int n = 1; n < EVENTS; n++) {
            Files.delete(pim.resolve("event-" + n + ".ics"));
        }
        Finished refused = stage.sync(pim, COLLECTION, "two-way");
        assertThat(refused.exit()).isEqualTo(3);
        stage.sync(pim, COLLECTION, "two-way", "--consent", OneLine.consent(refused))
                .orFail("consented");
        assertThat(stage.dav.list(COLLECTION)).hasSize(1);

        Finished history = stage.client.run("history").orFail("history");
        String run = history.out().lines().skip(1).findFirst().orElseThrow().split(" ")[0];
        assertThat(history.out()).containsPattern(run + " .*two-way +\\+0 ~0 -0 +\\+0 ~1 -14");
        assertThat(stage.client.run("undo", run, "--dry-run").orFail("dry run").out())
                .containsPattern("restore +server +event-3 +Event 3")
                .contains("VEVENT SUMMARY: Edited → Event 0");
        stage.client.run("undo", run).orFail("undo");

        assertThat(stage.dav.list(COLLECTION)).hasSize(EVENTS);
        assertThat(stage.dav.get(COLLECTION + "/event-3.ics")).isEqualTo(event(3, "Event 3"));
        stage.sync(pim, COLLECTION, "two-way").orFail("next sync");
        for (int n = 0; n < EVENTS; n++) {
            assertThat(pim.resolve("event-" + n + ".ics"))
                    .content()
                    .isEqualTo(event(n, "Event " + n));
        }
        assertThat(stage.client.run("history").out()).contains("undid " + run);
    }
}
