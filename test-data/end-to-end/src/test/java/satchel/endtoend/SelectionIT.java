package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Finished;

/** Parts of databases, several of them joined, and what is merged once. */
@Tag("long")
final class SelectionIT {
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

    private static void write(Path pim, String uid, String category) throws IOException {
        Files.writeString(
                pim.resolve(uid + ".ics"), Event.of(uid, "Event " + uid, "CATEGORIES:" + category));
    }

    private static List<String> files(Path pim) throws IOException {
        try (Stream<Path> files = Files.list(pim)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(".ics"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aCategoryOfOneFolderAndAllOfAnotherMakeOneCalendar() throws IOException {
        Path home = stage.pim("home");
        Path choir = stage.pim("choir");
        write(home, "work", "Work");
        write(home, "private", "Private");
        write(choir, "rehearsal", "Choir");

        Finished first =
                stage.sync(
                                home,
                                "calendars/joined",
                                "two-way",
                                "--category",
                                "Work",
                                "--database",
                                choir.toString())
                        .orFail("sync");

        assertThat(first.out()).contains("[category Work] + ", "server: 2 created");
        assertThat(stage.dav.list("calendars/joined")).hasSize(2);

        stage.dav.put(
                "calendars/joined/new-work.ics", Event.of("new-work", "New", "CATEGORIES:Work"));
        stage.dav.put(
                "calendars/joined/new-song.ics", Event.of("new-song", "New", "CATEGORIES:Song"));
        stage.dav.put(
                "calendars/joined/rehearsal.ics",
                Event.of("rehearsal", "Later", "CATEGORIES:Choir"));
        stage.client.run("sync", "joined").orFail("sync");

        assertThat(files(home)).containsExactly("new-work.ics", "private.ics", "work.ics");
        assertThat(files(choir)).containsExactly("new-song.ics", "rehearsal.ics");
        assertThat(choir.resolve("rehearsal.ics")).content().contains("SUMMARY:Later");
    }

    @Test
    void aFilterThatChangesDeletesNothing() throws IOException {
        Path pim = stage.pim("narrow");
        write(pim, "work", "Work");
        write(pim, "private", "Private");
        stage.sync(pim, "calendars/narrow", "replace").orFail("sync");

        stage.client.run("pairs", "edit", "narrow", "--category", "Work").orFail("edit");
        Path log = folder.resolve("requests.log");
        Finished narrowed =
                stage.client.run("sync", "narrow", "--log", log.toString()).orFail("sync");
        Files.delete(pim.resolve("private.ics"));
        stage.client.run("sync", "narrow").orFail("sync");

        assertThat(log)
                .content()
                .contains("REPORT http", ": 207 after ")
                .doesNotContain("BEGIN:VCALENDAR", Stage.PASSWORD);
        assertThat(narrowed.out()).contains("1 no longer within the filter, left as they are");
        assertThat(stage.dav.list("calendars/narrow")).hasSize(2);
        assertThat(stage.client.run("sync", "narrow").orFail("sync").out())
                .contains("server: nothing to write", "1 request");
    }

    @Test
    void whatIsMergedOnceCanBeTakenBackAndIsNoPair() throws IOException {
        Path pim = stage.pim("once");
        write(pim, "a", "Any");

        stage.sync(pim, "calendars/once", "merge", "--once").orFail("sync");
        assertThat(stage.dav.list("calendars/once")).hasSize(1);
        assertThat(stage.client.run("pairs").out()).doesNotContain("calendars/once");

        String run =
                stage.client
                        .run("history")
                        .out()
                        .lines()
                        .filter(line -> line.contains("+1 ~0 -0") && line.contains("merge"))
                        .findFirst()
                        .orElseThrow()
                        .split(" ")[0];
        Finished undone = stage.client.run("undo", run);

        if (undone.exit() == 3) {
            String hash = undone.err().substring(undone.err().indexOf("--consent ") + 10).strip();
            stage.client.run("undo", run, "--consent", hash).orFail("undo");
        }
        assertThat(stage.dav.list("calendars/once")).isEmpty();
    }
}
