package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.corpus.CorpusFile;
import satchel.testdata.harness.Finished;

/** vdirsyncer, khal, khard and todoman see what was synced, and their changes reach the PIM. */
@Tag("programs")
final class TerminalProgramsIT {
    @TempDir Path folder;

    @Test
    void terminalProgramsReadAndChangeWhatThePimSynced() throws IOException {
        try (Stage stage = new Stage(folder)) {
            Path calendar = fill(stage.pim("calendar"), Corpus.demoCalendar());
            Path contacts = fill(stage.pim("contacts"), Corpus.demoContacts());
            syncBoth(stage, calendar, contacts);

            Desktop desktop =
                    Desktop.create(
                            folder.resolve("desktop"),
                            stage.server.address(),
                            Stage.USER,
                            Stage.PASSWORD);
            desktop.discover();
            desktop.sync();
            everythingIsThere(desktop);

            changeEverywhere(desktop);
            desktop.sync();
            syncBoth(stage, calendar, contacts);
            changesReachedThePim(calendar, contacts);

            Files.writeString(
                    calendar.resolve("standup.ics"),
                    Files.readString(calendar.resolve("standup.ics"))
                            .replace("Room 4.02", "Room 5.17"));
            syncBoth(stage, calendar, contacts);
            desktop.sync();
            assertThat(
                            desktop.khal()
                                    .with("list", "-f", "{title} {location}", "2026-12-02", "1d")
                                    .run()
                                    .out())
                    .contains("Stand-up Room 5.17");

            for (Path database : List.of(calendar, contacts)) {
                Finished again = sync(stage, database, "--dry-run");
                assertThat(again.out()).containsIgnoringCase("nothing to do");
            }
        }
    }

    private static void everythingIsThere(Desktop desktop) {
        assertThat(desktop.khal().with("list", "2026-12-03", "1d").run().orFail("khal").out())
                .contains("Dentist", "Stand-up", "Choir rehearsal");
        assertThat(desktop.khard().with("list").run().orFail("khard").out())
                .contains("Noor Haddad", "Tomáš Novák", "Workshop Lindenhof");
    }

    private static void changeEverywhere(Desktop desktop) {
        desktop.khal()
                .with("new", "-a", "home", "2026-12-10", "12:00", "13:00", "Lunch with Noor")
                .run()
                .orFail("khal new");
        desktop.khal()
                .with("edit", "--show-past", "Planning")
                .run("s\nPlanning, moved\nn\n")
                .orFail("khal edit");
        desktop.khal().with("edit", "--show-past", "Dentist").run("D\ny\n").orFail("khal delete");
        desktop.khard()
                .with("new", "-a", "friends", "-i", "-")
                .run("First name: Ada\nLast name: Quist\nEmail:\n    work: ada@example.org\n")
                .orFail("khard new");
        desktop.khard().with("remove", "--force", "Ilse").run().orFail("khard remove");
        desktop.todoman().with("new", "-l", "home", "Water the plants").run().orFail("todoman new");
        desktop.todoman().with("done", "1").run().orFail("todoman done");
    }

    private static void changesReachedThePim(Path calendar, Path contacts) throws IOException {
        assertThat(everything(calendar))
                .contains(
                        "SUMMARY:Lunch with Noor", "SUMMARY:Planning\\, moved", "STATUS:COMPLETED")
                .contains("X-SATCHEL-DEMO;X-WHY=")
                .doesNotContain("SUMMARY:Dentist");
        assertThat(everything(contacts)).contains("FN:Ada Quist").doesNotContain("FN:Ilse Brandt");
    }

    private static void syncBoth(Stage stage, Path calendar, Path contacts) {
        sync(stage, calendar).orFail("calendar");
        sync(stage, contacts).orFail("contacts");
    }

    private static Finished sync(Stage stage, Path database, String... more) {
        String collection = database.endsWith("contacts") ? "contacts/friends" : "calendars/home";
        return stage.sync(database, collection, "two-way", more);
    }

    private static Path fill(Path database, List<CorpusFile> files) throws IOException {
        for (CorpusFile file : files) {
            Files.write(database.resolve(file.name()), file.bytes());
        }
        return database;
    }

    private static String everything(Path database) throws IOException {
        try (Stream<Path> files = Files.list(database)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> {
                        try {
                            return Files.readString(file);
                        } catch (IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    })
                    .collect(Collectors.joining("\n"));
        }
    }
}
