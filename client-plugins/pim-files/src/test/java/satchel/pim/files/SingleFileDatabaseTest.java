package satchel.pim.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.client.api.Kind;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRead;
import satchel.client.api.PimRevision;

final class SingleFileDatabaseTest {
    /** With LF, a name, a zone, an override apart from its master, and a record of odd folding. */
    private static final String FILE =
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Someone//Else//EN
            X-WR-CALNAME:Family
            BEGIN:VTIMEZONE
            TZID:Europe/Vienna
            BEGIN:STANDARD
            DTSTART:19701025T030000
            TZOFFSETFROM:+0200
            TZOFFSETTO:+0100
            END:STANDARD
            END:VTIMEZONE
            BEGIN:VEVENT
            UID:choir
            DTSTART;TZID=Europe/Vienna:20260105T190000
            RRULE:FREQ=WEEKLY
            SUMMARY:Choir
            END:VEVENT
            BEGIN:VEVENT
            UID:dentist
            DTSTART:20260601T100000Z
            SUMM
             ARY:Dentist
            END:VEVENT
            BEGIN:VEVENT
            UID:choir
            RECURRENCE-ID;TZID=Europe/Vienna:20260112T190000
            DTSTART;TZID=Europe/Vienna:20260112T200000
            SUMMARY:Choir (late)
            END:VEVENT
            END:VCALENDAR
            """;

    @TempDir Path folder;

    @Test
    void aMasterAndItsOverridesAreOneRecordWithTheirZone() throws Exception {
        PimDatabase calendar = calendar(FILE);

        assertThat(list(calendar).keySet())
                .containsExactlyInAnyOrder(new PimId("choir"), new PimId("dentist"));
        assertThat(text(calendar, "choir"))
                .contains("SUMMARY:Choir\r\n", "SUMMARY:Choir (late)", "TZID:Europe/Vienna")
                .doesNotContain("Dentist", "X-WR-CALNAME");
        assertThat(text(calendar, "dentist")).doesNotContain("VTIMEZONE");
    }

    @Test
    void aChangeLeavesTheBytesOfAllOthersAlone() throws Exception {
        PimDatabase calendar = calendar(FILE);
        PimRevision dentist = list(calendar).get(new PimId("dentist"));

        apply(calendar, new PimChange.Remove(new PimId("dentist"), dentist));

        String without = FILE.replaceFirst("(?s)BEGIN:VEVENT\nUID:dentist.*?END:VEVENT\n", "");
        assertThat(file()).isEqualTo(without);
    }

    @Test
    void aReplacedObjectStandsWhereItsMasterStoodWithTheFilesLineEnds() throws Exception {
        PimDatabase calendar = calendar(FILE);
        PimRevision choir = list(calendar).get(new PimId("choir"));
        String edited = text(calendar, "choir").replace("SUMMARY:Choir\r\n", "SUMMARY:Band\r\n");

        apply(calendar, new PimChange.Replace(new PimId("choir"), choir, edited));

        assertThat(file())
                .contains("SUMMARY:Band\n")
                .doesNotContain("\r")
                .containsOnlyOnce("TZID:");
        assertThat(file().indexOf("Choir (late)")).isLessThan(file().indexOf("UID:dentist"));
        assertThat(text(calendar, "choir")).contains("Band", "Choir (late)");
    }

    @Test
    void aNewObjectBringsItsZoneAlong() throws Exception {
        PimDatabase calendar = calendar(FILE.replaceFirst("(?s)BEGIN:VTIMEZONE.*END:VEVENT\n", ""));
        String choir;
        try (PimDatabase other = database("other.ics", FILE, Kind.CALENDAR)) {
            choir = text(other, "choir");
        }

        apply(calendar, new PimChange.Create(new PimId("choir.ics"), choir));

        assertThat(file()).contains("X-WR-CALNAME:Family", "BEGIN:VTIMEZONE");
        assertThat(text(calendar, "choir")).contains("TZID:Europe/Vienna");
    }

    @Test
    void anEmptyFileBecomesACalendar() throws Exception {
        PimDatabase calendar = calendar("");

        apply(calendar, new PimChange.Create(new PimId("x"), Texts.event("one", "First")));

        assertThat(file()).startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0").contains("SUMMARY:First");
        assertThat(list(calendar)).containsOnlyKeys(new PimId("one"));
    }

    @Test
    void aBadRecordIsReportedAndTheOthersAreRead() throws Exception {
        PimDatabase calendar = calendar(FILE.replace("UID:dentist\n", "UID:dentist\nnonsense\n"));

        assertThat(read(calendar, "dentist")).isInstanceOf(PimRead.Unreadable.class);
        assertThat(read(calendar, "choir")).isInstanceOf(PimRead.Found.class);
    }

    @Test
    void aFileThatIsCutOffIsAnErrorAndNotADeletion() throws Exception {
        PimDatabase calendar = calendar(FILE.substring(0, FILE.length() - 40));

        assertThatThrownBy(() -> list(calendar))
                .isInstanceOfSatisfying(
                        PimException.class,
                        e -> assertThat(e.kind()).isEqualTo(PimException.Kind.UNREADABLE))
                .hasMessageContaining("calendar.ics");
    }

    @Test
    void oneStaleChangeOfABatchDoesNotStopTheOthers() throws Exception {
        PimDatabase calendar = calendar(FILE);
        PimRevision choir = list(calendar).get(new PimId("choir"));

        List<PimOutcome> outcomes =
                apply(
                        calendar,
                        new PimChange.Remove(new PimId("dentist"), new PimRevision("old")),
                        new PimChange.Remove(new PimId("choir"), choir));

        assertThat(outcomes).hasAtLeastOneElementOfType(PimOutcome.Stale.class);
        assertThat(list(calendar)).containsOnlyKeys(new PimId("dentist"));
    }

    @Test
    void cardsWithoutUidOrWithTheSameAreAllThere() throws Exception {
        String nameless = Texts.card("gone", "No Uid").replaceAll("UID:gone\r\n", "");
        String cards = Texts.card("a", "A") + nameless + Texts.card("a", "Again");
        try (PimDatabase contacts = database("cards.vcf", cards.strip(), Kind.CONTACTS)) {
            assertThat(list(contacts)).hasSize(3).containsKey(new PimId("a"));

            apply(contacts, new PimChange.Create(new PimId("b"), Texts.card("b", "B")));

            assertThat(list(contacts)).hasSize(4);
            assertThat(Files.readString(folder.resolve("cards.vcf")))
                    .isEqualTo(cards + Texts.card("b", "B"));
        }
    }

    @Test
    void anAddressBookIsNoCalendar() throws Exception {
        Files.writeString(folder.resolve("cards.vcf"), Texts.card("a", "A"));

        assertThatThrownBy(() -> open("cards.vcf", Kind.CALENDAR))
                .isInstanceOfSatisfying(
                        PimException.class,
                        e -> assertThat(e.kind()).isEqualTo(PimException.Kind.UNSUPPORTED));
    }

    @Test
    void whatDoesNotExistIsNamedAndNotMade() {
        assertThatThrownBy(() -> open("none.ics", Kind.CALENDAR))
                .isInstanceOfSatisfying(
                        PimException.class,
                        e -> assertThat(e.kind()).isEqualTo(PimException.Kind.NOT_FOUND))
                .hasMessageContaining("none.ics");
        assertThat(folder).isEmptyDirectory();
    }

    private PimDatabase calendar(String text) throws Exception {
        return database("calendar.ics", text, Kind.CALENDAR);
    }

    private PimDatabase database(String name, String text, Kind kind) throws Exception {
        Files.writeString(folder.resolve(name), text);
        return open(name, kind);
    }

    private PimDatabase open(String name, Kind kind) throws PimException {
        return new FilesConnector().open(folder.resolve(name).toString(), kind);
    }

    private String file() throws Exception {
        return Files.readString(folder.resolve("calendar.ics"));
    }

    private static Map<PimId, PimRevision> list(PimDatabase database) throws PimException {
        return ((PimListing.Complete) database.list(Optional.empty())).records();
    }

    private static PimRead read(PimDatabase database, String id) throws PimException {
        List<PimRead> reads = new ArrayList<>();
        database.read(List.of(new PimId(id)), reads::add);
        return reads.getFirst();
    }

    private static String text(PimDatabase database, String id) throws PimException {
        return ((PimRead.Found) read(database, id)).record().text();
    }

    private static List<PimOutcome> apply(PimDatabase database, PimChange... changes)
            throws PimException {
        List<PimOutcome> outcomes = new ArrayList<>();
        database.apply(List.of(changes), outcomes::add);
        return outcomes;
    }
}
