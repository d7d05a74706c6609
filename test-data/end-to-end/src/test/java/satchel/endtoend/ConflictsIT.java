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

/** What both sides changed, through program folder, client and server processes. */
@Tag("long")
final class ConflictsIT {
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

    private static String event(String summary, String location) {
        return Event.of("tea", summary, "LOCATION:" + location);
    }

    private static Path agreed(String name) throws IOException {
        Path pim = stage.pim(name);
        Files.writeString(pim.resolve("tea.ics"), event("Tea", "Kitchen"));
        stage.sync(pim, "calendars/" + name, "two-way").orFail("first sync");
        return pim;
    }

    private static void edit(Path pim, String name, String inPim, String inStore)
            throws IOException {
        Files.writeString(pim.resolve("tea.ics"), inPim);
        stage.dav.put("calendars/" + name + "/tea.ics", inStore);
    }

    private static String there(Path pim, String name) throws IOException {
        String inStore = stage.dav.get("calendars/" + name + "/tea.ics");
        assertThat(Files.readString(pim.resolve("tea.ics"))).isEqualTo(inStore);
        return inStore;
    }

    @Test
    void editsOfDifferentFieldsComeTogetherOnBothSides() throws IOException {
        Path pim = agreed("merge");
        edit(pim, "merge", event("Coffee", "Kitchen"), event("Tea", "Garden"));

        Finished dry = stage.sync(pim, "calendars/merge", "two-way", "--dry-run").orFail("dry run");
        stage.sync(pim, "calendars/merge", "two-way").orFail("sync");

        assertThat(dry.out())
                .containsPattern("merge +both +tea +Coffee")
                .contains("VEVENT SUMMARY: Tea → Coffee", "VEVENT LOCATION: Kitchen → Garden");
        assertThat(there(pim, "merge")).contains("SUMMARY:Coffee", "LOCATION:Garden");
        assertThat(stage.sync(pim, "calendars/merge", "two-way").out())
                .contains("server: nothing to write; PIM: nothing to write");
    }

    @Test
    void aConflictWaitsIsShownAndIsSettled() throws IOException {
        Path pim = agreed("ask");
        edit(pim, "ask", event("Coffee", "Hall"), event("Cocoa", "Kitchen"));

        Finished sync = stage.sync(pim, "calendars/ask", "two-way");
        assertThat(sync.exit()).isEqualTo(1);
        assertThat(sync.err()).contains("tea", "satchel conflicts").hasLineCount(1);
        Finished list = stage.client.run("conflicts").orFail("conflicts");
        String pair = list.out().lines().skip(1).findFirst().orElseThrow().split(" ")[0];
        assertThat(list.out()).containsPattern(pair + " +tea +Coffee +SUMMARY");
        assertThat(stage.client.run("conflicts", "show", pair).orFail("show").out())
                .contains("agreed  Tea", "PIM     Coffee", "server  Cocoa")
                .contains("PIM: VEVENT LOCATION: Kitchen → Hall");

        stage.client.run("conflicts", "settle", pair, "tea", "--with", "store").orFail("settle");

        assertThat(there(pim, "ask")).contains("SUMMARY:Cocoa", "LOCATION:Hall");
        assertThat(stage.client.run("conflicts").out()).contains("No record waits");
    }

    @Test
    void aKeptPlanRunsOnlyWhileBothSidesAreAsPlanned() throws IOException {
        Path pim = agreed("plan");
        String plan = folder.resolve("plan.json").toString();
        Files.writeString(pim.resolve("tea.ics"), event("Coffee", "Kitchen"));
        stage.sync(pim, "calendars/plan", "two-way", "--dry-run", "--save-plan", plan)
                .orFail("dry run");
        stage.dav.put("calendars/plan/more.ics", event("More", "x").replace("tea", "more"));

        Finished refused = stage.client.run("sync", "--plan", plan);
        assertThat(refused.exit()).isEqualTo(3);
        assertThat(refused.err()).contains("not as they were").hasLineCount(1);
        assertThat(stage.dav.get("calendars/plan/tea.ics")).contains("SUMMARY:Tea");

        stage.sync(pim, "calendars/plan", "two-way", "--dry-run", "--save-plan", plan)
                .orFail("dry run");
        stage.client.run("sync", "--plan", plan).orFail("the plan");
        assertThat(there(pim, "plan")).contains("SUMMARY:Coffee");
    }
}
