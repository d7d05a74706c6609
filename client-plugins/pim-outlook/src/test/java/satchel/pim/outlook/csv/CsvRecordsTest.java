package satchel.pim.outlook.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.api.Kind;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimRead;
import satchel.content.calendar.CalendarObject;
import satchel.content.card.Card;
import satchel.pim.outlook.Databases;

/** Exports in CSV, as the wizard of Outlook 2016 writes them. */
final class CsvRecordsTest {
    private static final String CONTACTS =
            """
            "Title","First Name","Middle Name","Last Name","Suffix","Company","Department",\
            "Job Title","Business Street","Business Street 2","Business Street 3",\
            "Business City","Business Postal Code","Business Country/Region","Home Street",\
            "Business Phone","Mobile Phone","Anniversary","Birthday","Categories","Children",\
            "E-mail Address","E-mail Type","E-mail Display Name","E-mail 2 Address","Gender",\
            "Notes","Office Location","Priority","Private","Sensitivity","User 1","Web Page"
            "Dr.","Ann","","Lee","","Acme, Inc.","Research","Head","Main St 1","2nd floor","",\
            "Springfield","12345","USA","Side St 2","+1 555 1","+1 555 2","0/0/00","2/28/1980",\
            "Friends;VIP","Kim;Lou","ann@example.org","SMTP","Ann Lee","lee@example.org",\
            "Female","She said ""hi"".
            Twice.","B 12","Normal","False","Normal","blue","https://lee.example"
            "","Bob","","Ray","","","","","","","","","","","","","","","","","","","","","",\
            "Unspecified","","","High","True","Private","",""
            """;

    private static final String CALENDAR =
            """
            "Subject","Start Date","Start Time","End Date","End Time","All day event",\
            "Reminder on/off","Reminder Date","Reminder Time","Meeting Organizer",\
            "Required Attendees","Optional Attendees","Meeting Resources","Billing Information",\
            "Categories","Description","Location","Mileage","Priority","Private","Sensitivity",\
            "Show time as"
            "Board","6/1/2026","9:00:00 AM","6/1/2026","10:30:00 AM","False","True","6/1/2026",\
            "8:45:00 AM","Ann Lee","bob@example.org;Cy","Dee","Room 3","",\
            "Work","Agenda","Room 3","12 km","High","False","Normal","4"
            "Holiday","6/15/2026","12:00:00 AM","6/17/2026","12:00:00 AM","True","False","","",\
            "","","","","","","","","","Normal","True","Private","3"
            "Broken","later","9:00:00 AM","6/1/2026","10:00:00 AM","False","False","","",\
            "","","","","","","","","","Normal","False","Normal","2"
            """;

    @Test
    void everythingThatALineOfContactsSays() throws Exception {
        List<String> texts = texts(CsvRecords.of(CONTACTS, Kind.CONTACTS));

        assertThat(texts).hasSize(2);
        Card.parse(texts.getFirst());
        assertThat(texts.getFirst().lines())
                .contains(
                        "FN:Dr. Ann Lee",
                        "N:Lee;Ann;;Dr.;",
                        "ORG:Acme\\, Inc.;Research",
                        "TITLE:Head",
                        "TEL;TYPE=WORK,VOICE:+1 555 1",
                        "TEL;TYPE=CELL,VOICE:+1 555 2",
                        "EMAIL;TYPE=INTERNET,PREF:ann@example.org",
                        "EMAIL;TYPE=INTERNET:lee@example.org",
                        "ADR;TYPE=WORK:;B 12;Main St 1\\n2nd floor;Springfield;;12345;USA",
                        "ADR;TYPE=HOME:;;Side St 2;;;;",
                        "URL;TYPE=WORK:https://lee.example",
                        "BDAY:1980-02-28",
                        "X-MS-CHILD:Kim",
                        "X-MS-CHILD:Lou",
                        "X-GENDER:Female",
                        "CATEGORIES:Friends,VIP",
                        "NOTE:She said \"hi\".\\nTwice.\\nuser 1: blue")
                .noneMatch(line -> line.startsWith("X-ANNIVERSARY") || line.startsWith("CLASS"));
        assertThat(texts.getLast().lines())
                .contains("FN:Bob Ray", "CLASS:PRIVATE")
                .noneMatch(line -> line.startsWith("NOTE") || line.startsWith("X-GENDER"));
    }

    @Test
    void everythingThatALineOfACalendarSays() throws Exception {
        Map<PimId, PimRead> reads = CsvRecords.of(CALENDAR, Kind.CALENDAR);
        List<String> texts = texts(reads);

        assertThat(texts).hasSize(2);
        CalendarObject.parse(texts.getFirst());
        assertThat(texts.getFirst().lines())
                .contains(
                        "DTSTART:20260601T090000",
                        "DTEND:20260601T103000",
                        "SUMMARY:Board",
                        "LOCATION:Room 3",
                        "DESCRIPTION:Agenda\\nmileage: 12 km",
                        "CATEGORIES:Work",
                        "PRIORITY:1",
                        "TRIGGER:-PT15M",
                        "X-MICROSOFT-CDO-BUSYSTATUS:OOF",
                        "ORGANIZER;CN=Ann Lee:invalid:nomail",
                        "ATTENDEE;CN=bob@example.org;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION:mailto:bob@example.org",
                        "ATTENDEE;CN=Cy;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION:invalid:nomail",
                        "ATTENDEE;CN=Room 3;CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT;PARTSTAT=NEEDS-ACTION:invalid:nomail");
        assertThat(texts.getLast().lines())
                .contains(
                        "DTSTART;VALUE=DATE:20260615",
                        "DTEND;VALUE=DATE:20260617",
                        "CLASS:PRIVATE",
                        "TRANSP:TRANSPARENT")
                .doesNotContain("BEGIN:VALARM");
        assertThat(reads.values())
                .filteredOn(PimRead.Unreadable.class::isInstance)
                .extracting(read -> ((PimRead.Unreadable) read).why())
                .containsExactly("it begins on 'later' at '9:00:00 AM', which is no time");
    }

    @Test
    void theNextExportHasTheSameNames() throws Exception {
        Set<PimId> first = CsvRecords.of(CONTACTS, Kind.CONTACTS).keySet();
        String edited = CONTACTS.replace("Head", "Director").replace("+1 555 2", "+1 555 3");

        assertThat(CsvRecords.of(edited, Kind.CONTACTS).keySet()).isEqualTo(first);
        assertThat(texts(CsvRecords.of(edited, Kind.CONTACTS)).getFirst())
                .contains("TITLE:Director");
    }

    @Test
    void twoLinesThatAreAlikeAreTwoRecords() throws Exception {
        String twice = "First Name,Last Name\nAnn,Lee\nAnn,Lee\n";

        Map<PimId, PimRead> reads = CsvRecords.of(twice, Kind.CONTACTS);

        assertThat(reads).hasSize(2);
        assertThat(texts(reads).stream().map(CsvRecordsTest::uid).distinct()).hasSize(2);
    }

    @Test
    void semicolonsAndColumnsInAnyOrderAndCase() throws Exception {
        String file =
                "last name;FIRST NAME;E-mail Address\r\n\"Lee\";Ann;\"a,b@example.org\"\r\nRay\r\n";

        assertThat(texts(CsvRecords.of(file, Kind.CONTACTS)))
                .satisfiesExactly(
                        ann -> assertThat(ann).contains("N:Lee;Ann;;;", "a\\,b@example.org"),
                        ray -> assertThat(ray).contains("N:Ray;;;;"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONTACTS | Subject,Start Date | E-mail Address",
                "CALENDAR | Vorname,Nachname   | Start Date",
                "CALENDAR | ''                 | Start Date",
            })
    void aFileOfAnotherKindIsRefused(Kind kind, String columns, String words) {
        assertThatExceptionOfType(PimException.class)
                .isThrownBy(() -> CsvRecords.of(columns, kind))
                .withMessageContaining(words)
                .satisfies(e -> assertThat(e.kind()).isEqualTo(PimException.Kind.UNSUPPORTED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"First Name,Last Name\n\"Ann,Lee\n", "First Name\n\"Ann\"x\n"})
    void aFileThatIsCutShortIsRefused(String file) {
        assertThatExceptionOfType(PimException.class)
                .isThrownBy(() -> CsvRecords.of(file, Kind.CONTACTS))
                .satisfies(e -> assertThat(e.kind()).isEqualTo(PimException.Kind.UNREADABLE));
    }

    private static List<String> texts(Map<PimId, PimRead> reads) {
        return reads.values().stream()
                .filter(PimRead.Found.class::isInstance)
                .map(read -> Databases.unfolded(((PimRead.Found) read).record().text()))
                .toList();
    }

    private static String uid(String text) {
        return text.lines().filter(line -> line.startsWith("UID:")).findFirst().orElseThrow();
    }
}
