package satchel.pim.outlook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.client.api.Access;
import satchel.client.api.FoundDatabase;
import satchel.client.api.Kind;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRead;
import satchel.client.api.PimRevision;
import satchel.content.calendar.CalendarObject;
import satchel.content.card.Card;

/** Two files that Outlook wrote, through the connector, and files that are none. */
final class OutlookConnectorTest {
    @TempDir Path folder;
    private Path file = Path.of("");

    @BeforeEach
    void unpack() throws Exception {
        file = RealFiles.copy("dist-list.pst", folder);
    }

    @Test
    void eachListingAndReadingSaysTheSame() throws Exception {
        try (PimDatabase contacts = open("", Kind.CONTACTS)) {
            Map<PimId, PimRevision> first = Databases.list(contacts);

            assertThat(first).hasSize(2);
            assertThat(Databases.list(contacts)).isEqualTo(first);
            assertThat(Databases.readAll(contacts))
                    .allSatisfy((id, read) ->
                            assertThat(((PimRead.Found) read).record().revision())
                                    .isEqualTo(first.get(id)));
        }
        try (PimDatabase again = open("#/Contacts", Kind.CONTACTS)) {
            assertThat(Databases.list(again)).hasSize(2);
        }
    }

    @Test
    void aRecordThatIsNotThereIsMissing() throws Exception {
        try (PimDatabase contacts = open("#/Contacts", Kind.CONTACTS);
                PimDatabase calendar = open("#/Calendar", Kind.CALENDAR)) {
            PimId ofTheCalendar = Databases.list(calendar).keySet().iterator().next();
            List<PimRead> reads = new ArrayList<>();

            contacts.read(List.of(ofTheCalendar, new PimId("no number")), reads::add);

            assertThat(reads).allMatch(PimRead.Missing.class::isInstance).hasSize(2);
        }
    }

    @Test
    void aSeriesHasItsZoneWhatWasTakenOutAndWhatWasChanged() throws Exception {
        try (PimDatabase calendar = open("", Kind.CALENDAR)) {
            List<String> texts = Databases.texts(calendar);

            assertThat(texts).hasSize(1);
            CalendarObject.parse(texts.getFirst());
            assertThat(texts.getFirst().lines())
                    .containsOnlyOnce(
                            "TZID:Pacific Standard Time",
                            "DTSTART;TZID=Pacific Standard Time:20160802T080000",
                            "DTEND;TZID=Pacific Standard Time:20160802T083000",
                            "RRULE:FREQ=WEEKLY;BYDAY=TU;WKST=SU",
                            "EXDATE;TZID=Pacific Standard Time:20160809T080000",
                            "RECURRENCE-ID;TZID=Pacific Standard Time:20160823T080000",
                            "DTSTART;TZID=Pacific Standard Time:20160823T090000",
                            "DESCRIPTION:This is the appointment at 9",
                            "RECURRENCE-ID;TZID=Pacific Standard Time:20160830T080000",
                            "DTSTART;TZID=Pacific Standard Time:20160830T100000",
                            "DESCRIPTION:This is the one at 10",
                            "DESCRIPTION:This is a complete test");
        }
    }

    @Test
    void aListKnowsItsMembersBesideItByTheirUid() throws Exception {
        try (PimDatabase contacts = open("", Kind.CONTACTS)) {
            List<String> texts = Databases.texts(contacts);
            String person = one(texts, "FN:contact name 1");
            String list = one(texts, "FN:test dist list");

            String uid = Card.parse(person).uid().orElseThrow();
            assertThat(person).contains("EMAIL;TYPE=INTERNET,PREF:contact1@rjohnson.id.au\n");
            assertThat(list.lines())
                    .contains(
                            "X-ADDRESSBOOKSERVER-KIND:group",
                            "X-ADDRESSBOOKSERVER-MEMBER:urn:uuid:" + uid,
                            "X-ADDRESSBOOKSERVER-MEMBER:mailto:dist1@rjohnson.id.au",
                            "X-ADDRESSBOOKSERVER-MEMBER:mailto:dist2@rjohnson.id.au");
        }
    }

    @Test
    void nothingIsWritten() throws Exception {
        byte[] before = Files.readAllBytes(file);
        try (PimDatabase contacts = open("", Kind.CONTACTS)) {
            PimId id = Databases.list(contacts).keySet().iterator().next();
            List<PimChange> changes =
                    List.of(
                            new PimChange.Create(new PimId("new"), "BEGIN:VCARD"),
                            new PimChange.Remove(id, Databases.list(contacts).get(id)));
            List<PimOutcome> outcomes = new ArrayList<>();

            contacts.apply(changes, outcomes::add);

            assertThat(outcomes)
                    .hasSize(2)
                    .allSatisfy(outcome ->
                            assertThat(((PimOutcome.Refused) outcome).why())
                                    .isEqualTo(
                                            "'Contacts (dist-list.pst)' is only read, never"
                                                    + " written to"));
            assertThatExceptionOfType(PimException.class)
                    .isThrownBy(contacts::begin)
                    .withMessageContaining("is only read");
            assertThat(contacts.info().access()).isEqualTo(Access.READ_ONLY);
            assertThat(Databases.list(contacts)).hasSize(2);
        }
        assertThat(file).hasBinaryContent(before);
        assertThat(folder.toFile().list()).containsExactly("dist-list.pst");
    }

    @Test
    void foldersAreFoundWhereOutlookKeepsItsFiles() throws Exception {
        Path places = Files.createDirectories(folder.resolve("home/Documents/Outlook Files"));
        Files.copy(file, places.resolve("archive.PST"));
        Files.writeString(places.resolve("broken.pst"), "no file of Outlook's");
        Path data = Files.createDirectories(folder.resolve("data/Microsoft/Outlook"));
        RealFiles.copy("passworded.pst", data);

        List<FoundDatabase> found =
                new KnownPlaces(folder.resolve("home"), folder.resolve("data")).databases();

        assertThat(found)
                .extracting(one -> one.database().where())
                .containsExactlyInAnyOrder(
                        places + "/archive.PST#/Calendar",
                        places + "/archive.PST#/Contacts",
                        places + "/archive.PST#/Journal",
                        places + "/archive.PST#/Notes",
                        places + "/archive.PST#/Tasks");
        assertThat(found)
                .extracting(one -> one.database().components())
                .containsExactlyInAnyOrder(
                        Set.of("VEVENT"),
                        Set.of(),
                        Set.of("VJOURNAL"),
                        Set.of("VJOURNAL"),
                        Set.of("VTODO"));
        for (FoundDatabase one : found) {
            new OutlookConnector().open(one.database().where(), one.database().kind()).close();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "#/Calender | CALENDAR | NOT_FOUND   | there is no folder /Calender; name one",
                "#/Calendar | CONTACTS | UNSUPPORTED | holds records of another kind",
                "#Calendar  | CALENDAR | UNSUPPORTED | is no file of Outlook's; '#' is followed by the path",
            })
    void whatIsNoFolderIsSaid(String after, Kind kind, PimException.Kind what, String words) {
        assertThatExceptionOfType(PimException.class)
                .isThrownBy(() -> open(after, kind))
                .withMessageContaining(words)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(what));
    }

    @Test
    void aPasswordIsRespected() throws Exception {
        Path locked = RealFiles.copy("passworded.pst", folder);

        assertThatExceptionOfType(PimException.class)
                .isThrownBy(() -> new OutlookConnector().open(locked.toString(), Kind.CONTACTS))
                .withMessageEndingWith("is protected by a password; take it off in Outlook first");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0      | is no file of Outlook",
                "3      | is no file of Outlook",
                "300    | is cut short",
                "1000   | is cut short",
                "271359 | is cut short",
            })
    void aFileThatIsNotAllThereIsRefused(int length, String words) throws Exception {
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), length));

        assertThatExceptionOfType(PimException.class)
                .isThrownBy(() -> open("", Kind.CONTACTS))
                .withMessageContaining(words);
    }

    @Test
    void aFileThatIsNotThereIsSaid() {
        assertThatExceptionOfType(PimException.class)
                .isThrownBy(() ->
                        new OutlookConnector()
                                .open(folder.resolve("none.pst").toString(), Kind.CONTACTS))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(PimException.Kind.NOT_FOUND));
    }

    private PimDatabase open(String after, Kind kind) throws PimException {
        return new OutlookConnector().open(file + after, kind);
    }

    private static String one(List<String> texts, String line) {
        return texts.stream().filter(text -> text.contains(line + "\n")).findFirst().orElseThrow();
    }
}
