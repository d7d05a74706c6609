package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.corpus.Corpus;
import satchel.testdata.corpus.CorpusFile;

/** From Evolution over plug-in and server into programs that others wrote, and back. */
@Tag("programs")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class EvolutionChainIT {
    @TempDir static Path folder;
    private Stage stage;
    private Gnome gnome;
    private String calendar;
    private String contacts;

    @BeforeAll
    void fillEvolution() throws IOException {
        stage = new Stage(folder);
        gnome = new Gnome(folder.resolve("desktop"), stage);
        calendar = gnome.list("Home", "events");
        contacts = gnome.list("Friends", "contacts");
        for (CorpusFile file : Corpus.demoCalendar()) {
            if (file.text().contains("BEGIN:VEVENT")) {
                gnome.add("events", calendar, main(file.text()));
            }
        }
        for (CorpusFile file : Corpus.demoContacts()) {
            if (file.text().contains("VERSION:3.0")) {
                gnome.add("contacts", contacts, file.text());
            }
        }
        syncBoth();
    }

    @AfterAll
    void stop() {
        gnome.close();
        stage.close();
    }

    /** The event without its overrides: Evolution takes one component at a time. */
    private static String main(String object) {
        int end = object.indexOf("END:VEVENT");
        return object.substring(object.indexOf("BEGIN:VEVENT"), end) + "END:VEVENT\r\n";
    }

    private void syncBoth() {
        gnome.sync(calendar, "calendars/home", "two-way").orFail("calendar");
        gnome.sync(contacts, "contacts/friends", "two-way").orFail("contacts");
    }

    @Test
    void khalAndKhardShowAndChangeWhatIsInEvolution() throws IOException {
        Desktop terminal =
                Desktop.create(
                        folder.resolve("terminal"),
                        stage.server.address(),
                        Stage.USER,
                        Stage.PASSWORD);
        terminal.discover();
        terminal.sync();
        assertThat(terminal.khal().with("list", "2026-12-03", "1d").run().orFail("khal").out())
                .contains("Dentist", "Stand-up", "Choir rehearsal");
        assertThat(terminal.khard().with("list").run().orFail("khard").out())
                .contains("Noor Haddad", "Workshop Lindenhof");

        terminal.khal()
                .with("new", "-a", "home", "2026-12-10", "12:00", "13:00", "Lunch with Noor")
                .run()
                .orFail("khal new");
        terminal.khal()
                .with("edit", "--show-past", "Dentist")
                .run("s\nDentist, moved\nn\n")
                .orFail("khal edit");
        terminal.khard()
                .with("new", "-a", "friends", "-i", "-")
                .run("First name: Ada\nLast name: Quist\nEmail:\n    work: ada@example.org\n")
                .orFail("khard new");
        terminal.khard().with("remove", "--force", "Ilse").run().orFail("khard remove");
        terminal.sync();
        syncBoth();

        assertThat(gnome.user("events", calendar, "list"))
                .contains("SUMMARY:Lunch with Noor", "SUMMARY:Dentist\\, moved");
        assertThat(gnome.user("contacts", contacts, "list"))
                .contains("FN:Ada Quist")
                .doesNotContain("FN:Ilse Brandt");
        for (String list : new String[] {calendar, contacts}) {
            String to = list.equals(calendar) ? "calendars/home" : "contacts/friends";
            assertThat(gnome.sync(list, to, "two-way").out())
                    .contains("server: nothing to write", "PIM: nothing to write", "; 1 request");
        }
    }

    @Test
    void evolutionWithAnAccountOnTheServerShowsTheSame() throws IOException {
        String events =
                Gnome.shownByAnAccount(
                        folder.resolve("with-calendar"), stage, "events", "calendars/home/");
        String cards =
                Gnome.shownByAnAccount(
                        folder.resolve("with-book"), stage, "contacts", "contacts/friends/");

        assertThat(titles(events, "SUMMARY:"))
                .isNotEmpty()
                .isEqualTo(titles(gnome.user("events", calendar, "list"), "SUMMARY:"));
        assertThat(titles(cards, "FN:"))
                .isNotEmpty()
                .isEqualTo(titles(gnome.user("contacts", contacts, "list"), "FN:"));
    }

    /** What a program lists. */
    private static Set<String> titles(String listed, String property) {
        return listed.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(property))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
