package satchel.pim.outlook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.content.calendar.CalendarObject;
import satchel.pim.outlook.Databases;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Attachment;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.ListedItem;
import satchel.pim.outlook.item.MalformedItemException;
import satchel.pim.outlook.item.Recipient;
import satchel.pim.outlook.time.ZoneBlobs;

/** What a single appointment becomes. */
final class AppointmentTextTest {
    @Test
    void everythingThatAnAppointmentSays() throws Exception {
        Item item =
                appointment("2026-06-01T08:00:00Z", "2026-06-01T09:30:00Z")
                        .bytes(AppointmentProperties.ZONE_OF_START, ZoneBlobs.vienna())
                        .text(ItemProperties.SUBJECT, "\1\5Re: Board; room, etc.")
                        .text(ItemProperties.BODY, "First line\r\nSecond line\r\n")
                        .text(AppointmentProperties.LOCATION, "Room 3")
                        .time(ItemProperties.CREATED, Instant.parse("2026-05-01T10:00:00Z"))
                        .time(ItemProperties.MODIFIED, Instant.parse("2026-05-02T10:00:00Z"))
                        .number(AppointmentProperties.SEQUENCE, 3)
                        .number(AppointmentProperties.BUSY_STATUS, 2)
                        .number(ItemProperties.IMPORTANCE, 2)
                        .number(ItemProperties.SENSITIVITY, 2)
                        .number(ItemProperties.REMINDER_SET, 1)
                        .number(ItemProperties.REMINDER_MINUTES, 90)
                        .categories(List.of("Work", "Red, urgent"))
                        .attachments(List.of(new Attachment.File("a.txt", new byte[] {'h', 'i'})))
                        .item();

        String text = AppointmentText.of(item, "uid-1");

        assertThat(CalendarObject.parse(text).uid()).isEqualTo("uid-1");
        assertThat(event(text))
                .isEqualTo(
                        """
                        BEGIN:VEVENT
                        UID:uid-1
                        DTSTAMP:20260502T100000Z
                        CREATED:20260501T100000Z
                        LAST-MODIFIED:20260502T100000Z
                        DTSTART;TZID=W. Europe Standard Time:20260601T100000
                        DTEND;TZID=W. Europe Standard Time:20260601T113000
                        SEQUENCE:3
                        SUMMARY:Re: Board\\; room\\, etc.
                        LOCATION:Room 3
                        DESCRIPTION:First line\\nSecond line
                        CATEGORIES:Work,Red\\, urgent
                        CLASS:PRIVATE
                        PRIORITY:1
                        STATUS:CONFIRMED
                        TRANSP:OPAQUE
                        X-MICROSOFT-CDO-BUSYSTATUS:BUSY
                        ATTACH;ENCODING=BASE64;VALUE=BINARY;X-FILENAME=a.txt:aGk=
                        BEGIN:VALARM
                        ACTION:DISPLAY
                        TRIGGER:-PT1H30M
                        DESCRIPTION:Re: Board\\; room\\, etc.
                        END:VALARM
                        END:VEVENT
                        """);
        assertThat(text).contains("BEGIN:VTIMEZONE\r\nTZID:W. Europe Standard Time\r\n");
    }

    @Test
    void theSameItemIsTheSameTextEachTime() throws Exception {
        Item item = appointment("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z").item();

        assertThat(AppointmentText.of(item, "u")).isEqualTo(AppointmentText.of(item, "u"));
        assertThat(AppointmentText.of(item, "u")).contains("DTSTAMP:19700101T000000Z");
    }

    @Test
    void withoutAZoneItIsInUtc() throws Exception {
        String text =
                AppointmentText.of(
                        appointment("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z").item(), "u");

        assertThat(text)
                .contains("DTSTART:20260601T080000Z\r\n", "DTEND:20260601T090000Z\r\n")
                .doesNotContain("VTIMEZONE");
    }

    @Test
    void aFlightBeginsInOneZoneAndEndsInAnother() throws Exception {
        String text =
                AppointmentText.of(
                        appointment("2026-06-01T08:00:00Z", "2026-06-01T16:00:00Z")
                                .bytes(AppointmentProperties.ZONE_OF_START, ZoneBlobs.vienna())
                                .bytes(AppointmentProperties.ZONE_OF_END, ZoneBlobs.newYork())
                                .item(),
                        "u");

        assertThat(text)
                .contains(
                        "DTSTART;TZID=W. Europe Standard Time:20260601T100000",
                        "DTEND;TZID=Eastern Standard Time:20260601T120000",
                        "TZID:W. Europe Standard Time",
                        "TZID:Eastern Standard Time");
    }

    @ParameterizedTest
    @CsvSource({
        // in Vienna, said and not said; one day, two days, an end before the beginning
        "true,  2026-05-31T22:00:00Z, 2026-06-01T22:00:00Z, 20260601, 20260602",
        "false, 2026-05-31T22:00:00Z, 2026-06-01T22:00:00Z, 20260601, 20260602",
        "true,  2026-05-31T22:00:00Z, 2026-06-02T22:00:00Z, 20260601, 20260603",
        "true,  2026-05-31T22:00:00Z, 2026-05-30T22:00:00Z, 20260601, 20260602",
        // made elsewhere than in the zone that it names
        "true,  2026-06-01T00:00:00Z, 2026-06-02T00:00:00Z, 20260601, 20260602",
        "false, 2026-06-01T04:00:00Z, 2026-06-02T04:00:00Z, 20260601, 20260602",
    })
    void anAllDayEventIsDays(boolean saysZone, String start, String end, String from, String to)
            throws Exception {
        ListedItem.Builder item = appointment(start, end).number(AppointmentProperties.ALL_DAY, 1);
        if (saysZone) {
            item.bytes(AppointmentProperties.ZONE_OF_START, ZoneBlobs.vienna());
        }

        assertThat(AppointmentText.of(item.item(), "u"))
                .contains("DTSTART;VALUE=DATE:" + from, "DTEND;VALUE=DATE:" + to)
                .doesNotContain("VTIMEZONE");
    }

    @ParameterizedTest
    @CsvSource({
        "0, CONFIRMED, TRANSPARENT, FREE",
        "1, TENTATIVE, OPAQUE, TENTATIVE",
        "2, CONFIRMED, OPAQUE, BUSY",
        "3, CONFIRMED, OPAQUE, OOF",
        "4, CONFIRMED, TRANSPARENT, WORKINGELSEWHERE",
    })
    void howBusyOneIs(int stored, String status, String transparency, String busy)
            throws Exception {
        assertThat(withNumber(AppointmentProperties.BUSY_STATUS, stored))
                .contains(
                        "STATUS:" + status,
                        "TRANSP:" + transparency,
                        "X-MICROSOFT-CDO-BUSYSTATUS:" + busy);
    }

    @ParameterizedTest
    @CsvSource({"1, PRIVATE", "2, PRIVATE", "3, CONFIDENTIAL"})
    void whoMaySee(int stored, String privacy) throws Exception {
        assertThat(withNumber(ItemProperties.SENSITIVITY, stored)).contains("CLASS:" + privacy);
    }

    @ParameterizedTest
    @CsvSource({"0, PRIORITY:9", "2, PRIORITY:1"})
    void howImportantItIs(int stored, String line) throws Exception {
        assertThat(withNumber(ItemProperties.IMPORTANCE, stored)).contains(line);
    }

    @Test
    void whatIsUsualIsNotSaid() throws Exception {
        assertThat(withNumber(ItemProperties.IMPORTANCE, 1))
                .noneMatch(line -> line.startsWith("PRIORITY") || line.startsWith("CLASS"));
        assertThat(withNumber(ItemProperties.PRIVATE, 1)).contains("CLASS:PRIVATE");
    }

    @Test
    void theUsualTimeOfAReminderIsAQuarterOfAnHour() throws Exception {
        Item item =
                appointment("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z")
                        .number(ItemProperties.REMINDER_SET, 1)
                        .number(ItemProperties.REMINDER_MINUTES, 0x5AE980E1)
                        .item();

        assertThat(AppointmentText.of(item, "u"))
                .contains("TRIGGER:-PT15M", "DESCRIPTION:Reminder");
    }

    @Test
    void aMeetingHasItsPeople() throws Exception {
        Item item =
                appointment("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z")
                        .number(AppointmentProperties.STATE_FLAGS, 1)
                        .recipients(
                                List.of(
                                        new Recipient("Ann", "ann@example.org", 1, true, 1),
                                        new Recipient("Bob: B", "bob@example.org", 1, false, 3),
                                        new Recipient("Cy", "cy@example.org", 2, false, 2),
                                        new Recipient("Dee", "", 1, false, 4),
                                        new Recipient("Room", "room@example.org", 3, false, 0)))
                        .item();

        assertThat(lines(AppointmentText.of(item, "u")))
                .containsSubsequence(
                        "ORGANIZER;CN=Ann:mailto:ann@example.org",
                        "ATTENDEE;CN=\"Bob: B\";ROLE=REQ-PARTICIPANT;PARTSTAT=ACCEPTED:mailto:bob@example.org",
                        "ATTENDEE;CN=Cy;ROLE=OPT-PARTICIPANT;PARTSTAT=TENTATIVE:mailto:cy@example.org",
                        "ATTENDEE;CN=Dee;ROLE=REQ-PARTICIPANT;PARTSTAT=DECLINED:invalid:nomail",
                        "ATTENDEE;CN=Room;CUTYPE=RESOURCE;ROLE=NON-PARTICIPANT;PARTSTAT=NEEDS-ACTION:mailto:room@example.org");
    }

    @Test
    void whoeverSentAnInvitationIsTheOrganizer() throws Exception {
        Item item =
                appointment("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z")
                        .number(AppointmentProperties.STATE_FLAGS, 1 | 4)
                        .text(AppointmentProperties.ORGANIZER_NAME, "Ann")
                        .text(AppointmentProperties.ORGANIZER_ADDRESS_TYPE, "SMTP")
                        .text(AppointmentProperties.ORGANIZER_ADDRESS, "ann@example.org")
                        .item();

        assertThat(lines(AppointmentText.of(item, "u")))
                .contains("ORGANIZER;CN=Ann:mailto:ann@example.org", "STATUS:CANCELLED");
    }

    @Test
    void anAppointmentOfOnesOwnHasNoPeople() throws Exception {
        Item item =
                appointment("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z")
                        .text(AppointmentProperties.ORGANIZER_NAME, "Me")
                        .recipients(List.of(new Recipient("Me", "me@example.org", 1, true, 0)))
                        .item();

        assertThat(AppointmentText.of(item, "u")).doesNotContain("ORGANIZER", "ATTENDEE");
    }

    @Test
    void whatDoesNotSayWhenItBeginsIsUnreadable() {
        assertThatExceptionOfType(MalformedItemException.class)
                .isThrownBy(() -> AppointmentText.of(ListedItem.with().item(), "u"))
                .withMessage("it does not say when it begins");
    }

    static ListedItem.Builder appointment(String start, String end) {
        return ListedItem.with()
                .time(AppointmentProperties.START, Instant.parse(start))
                .time(AppointmentProperties.END, Instant.parse(end));
    }

    private static List<String> withNumber(satchel.pim.outlook.item.Property property, int number)
            throws Exception {
        return lines(
                AppointmentText.of(
                        appointment("2026-06-01T08:00:00Z", "2026-06-01T09:00:00Z")
                                .number(property, number)
                                .item(),
                        "u"));
    }

    static List<String> lines(String text) {
        return Databases.unfolded(text).lines().toList();
    }

    private static String event(String text) {
        String unfolded = Databases.unfolded(text);
        return unfolded.substring(
                unfolded.indexOf("BEGIN:VEVENT"), unfolded.indexOf("END:VCALENDAR"));
    }
}
