package satchel.pim.outlook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import satchel.content.calendar.CalendarObject;
import satchel.pim.outlook.item.AppointmentProperties;
import satchel.pim.outlook.item.Attachment;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.ListedItem;
import satchel.pim.outlook.item.MalformedItemException;
import satchel.pim.outlook.time.Blob;
import satchel.pim.outlook.time.Recurrences;
import satchel.pim.outlook.time.ZoneBlobs;

/** What a recurring appointment becomes. */
final class SeriesTextTest {
    private static final int MONDAY = 2;
    private static final int SUBJECT = 0x001;
    private static final int REMINDER = 0x008;
    private static final int LOCATION = 0x010;
    private static final int BUSY_STATUS = 0x020;
    private static final int ALL_DAY = 0x080;
    private static final int COLOR = 0x100;
    private static final int BODY = 0x200;
    private static final Blob NOTHING_MORE = new Blob().ints(4, 0, 0);

    @Test
    void aSeriesOverAChangeOfClocksIsByTheClockOnTheWall() throws Exception {
        byte[] weekly =
                Recurrences.of(Recurrences.WEEKLY, 1, 1, MONDAY)
                        .ending(Recurrences.UNTIL, 30, "2026-07-27")
                        .without("2026-03-30")
                        .without("2026-01-12")
                        .appointment();

        List<String> lines = lines(series(weekly).item());

        assertThat(lines)
                .containsSubsequence(
                        "DTSTART;TZID=W. Europe Standard Time:20260105T090000",
                        "DTEND;TZID=W. Europe Standard Time:20260105T100000",
                        "RRULE:FREQ=WEEKLY;UNTIL=20260727T070000Z;BYDAY=MO;WKST=MO",
                        "EXDATE;TZID=W. Europe Standard Time:20260112T090000",
                        "EXDATE;TZID=W. Europe Standard Time:20260330T090000");
        assertThat(lines).doesNotContain("RECURRENCE-ID");
    }

    @Test
    void whatWasChangedInAnOccurrenceIsSaidAndTheRestIsAsInTheSeries() throws Exception {
        Blob first =
                new Blob()
                        .shorts(SUBJECT | REMINDER | LOCATION | BUSY_STATUS | COLOR | BODY)
                        .shorts(6, 5)
                        .narrow("Later")
                        .ints(0)
                        .shorts(7, 6)
                        .narrow("Room ?")
                        .ints(0)
                        .ints(77);
        Blob second =
                new Blob()
                        .ints(4, 0, 0)
                        .ints(1, 2, 3)
                        .shorts(5)
                        .wide("Later")
                        .shorts(6)
                        .wide("Room Ω")
                        .ints(0);
        byte[] daily =
                Recurrences.of(Recurrences.DAILY, 0, 1440)
                        .changed(
                                "2026-01-07T09:00",
                                "2026-01-07T14:00",
                                "2026-01-07T15:30",
                                first,
                                second)
                        .changed(
                                "2026-01-08T09:00",
                                "2026-01-09T09:00",
                                "2026-01-09T09:30",
                                new Blob().shorts(0),
                                NOTHING_MORE)
                        .appointment();
        Item embedded =
                ListedItem.with()
                        .time(
                                AppointmentProperties.REPLACE_TIME,
                                Instant.parse("2026-01-07T08:00:00Z"))
                        .text(ItemProperties.BODY, "Bring the plans")
                        .item();
        Item item =
                series(daily)
                        .text(AppointmentProperties.LOCATION, "Room 1")
                        .text(ItemProperties.BODY, "As always")
                        .number(ItemProperties.REMINDER_SET, 1)
                        .number(ItemProperties.REMINDER_MINUTES, 10)
                        .attachments(List.of(new Attachment.Embedded(embedded)))
                        .item();

        String text = AppointmentText.of(item, "u");
        String[] events = text.split("BEGIN:VEVENT\r\n");

        assertThat(CalendarObject.parse(text).uid()).isEqualTo("u");
        assertThat(events).hasSize(4);
        assertThat(events[1]).doesNotContain("EXDATE").contains("SUMMARY:Series", "PT10M");
        assertThat(events[2].lines())
                .contains(
                        "RECURRENCE-ID;TZID=W. Europe Standard Time:20260107T090000",
                        "DTSTART;TZID=W. Europe Standard Time:20260107T140000",
                        "DTEND;TZID=W. Europe Standard Time:20260107T153000",
                        "SUMMARY:Later",
                        "LOCATION:Room Ω",
                        "DESCRIPTION:Bring the plans",
                        "TRANSP:TRANSPARENT")
                .doesNotContain("BEGIN:VALARM");
        assertThat(events[3].lines())
                .contains(
                        "RECURRENCE-ID;TZID=W. Europe Standard Time:20260108T090000",
                        "DTSTART;TZID=W. Europe Standard Time:20260109T090000",
                        "SUMMARY:Series",
                        "LOCATION:Room 1",
                        "DESCRIPTION:As always",
                        "TRIGGER:-PT10M");
    }

    @Test
    void anAllDaySeriesIsDays() throws Exception {
        byte[] yearly =
                Recurrences.of(Recurrences.YEARLY, 2, 12, 5)
                        .between(0, 1440)
                        .ending(Recurrences.UNTIL, 3, "2028-01-05")
                        .changed(
                                "2027-01-05T00:00",
                                "2027-01-06T18:00",
                                "2027-01-06T19:00",
                                new Blob().shorts(ALL_DAY).ints(0),
                                NOTHING_MORE)
                        .appointment();

        List<String> lines = lines(series(yearly).number(AppointmentProperties.ALL_DAY, 1).item());

        assertThat(lines)
                .containsSubsequence(
                        "DTSTART;VALUE=DATE:20260105",
                        "DTEND;VALUE=DATE:20260106",
                        "RRULE:FREQ=YEARLY;UNTIL=20280105;BYMONTH=1;BYMONTHDAY=5",
                        "RECURRENCE-ID;VALUE=DATE:20270105",
                        "DTSTART;TZID=W. Europe Standard Time:20270106T180000");
        assertThat(lines).contains("BEGIN:VTIMEZONE");
    }

    @Test
    void theZoneIsFoundWhereverItIsKept() throws Exception {
        byte[] daily = Recurrences.of(Recurrences.DAILY, 0, 1440).appointment();
        ListedItem.Builder old =
                recurring(daily)
                        .bytes(AppointmentProperties.ZONE_STRUCT, ZoneBlobs.viennaStruct())
                        .text(AppointmentProperties.ZONE_DESCRIPTION, "(UTC+01:00) Wien");
        ListedItem.Builder ofStart =
                recurring(daily).bytes(AppointmentProperties.ZONE_OF_START, ZoneBlobs.india());
        ListedItem.Builder none =
                recurring(daily)
                        .time(AppointmentProperties.START, Instant.parse("2026-01-05T11:00:00Z"));
        ListedItem.Builder utc =
                recurring(daily).bytes(AppointmentProperties.ZONE_OF_RECURRENCE, ZoneBlobs.utc());

        assertThat(lines(old.item())).contains("DTSTART;TZID=\"(UTC+01:00) Wien\":20260105T090000");
        assertThat(lines(ofStart.item()))
                .contains("DTSTART;TZID=India Standard Time:20260105T090000");
        assertThat(lines(none.item())).contains("DTSTART;TZID=\"UTC-02:00\":20260105T090000");
        assertThat(lines(utc.item())).contains("DTSTART:20260105T090000Z");
    }

    @Test
    void aSeriesThatIsNotAllThereIsRefused() {
        byte[] whole =
                Recurrences.of(Recurrences.WEEKLY, 1, 1, MONDAY)
                        .changed(
                                "2026-01-12T09:00",
                                "2026-01-12T10:00",
                                "2026-01-12T11:00",
                                new Blob().shorts(SUBJECT).shorts(2, 1).narrow("X"),
                                new Blob().ints(4, 0, 0, 1, 2, 3).shorts(1).wide("X").ints(0))
                        .appointment();

        for (int length = 1; length < whole.length - 4; length++) {
            Item item = series(Arrays.copyOf(whole, length)).item();
            int cut = length;
            if (isOfOlderForm(whole, cut)) {
                continue;
            }
            assertThatExceptionOfType(MalformedItemException.class)
                    .as("cut at %d", cut)
                    .isThrownBy(() -> AppointmentText.of(item, "u"))
                    .withMessage("its recurrence is cut short");
        }
    }

    /** Versions before 2003 end after the first halves. */
    private static boolean isOfOlderForm(byte[] whole, int length) {
        int secondHalf = 4 + 4 + 4 + 4 + 3 * 4 + 2 + 2 + 4 + 4;
        return length == whole.length - secondHalf;
    }

    private static ListedItem.Builder series(byte[] recurrence) {
        return recurring(recurrence)
                .bytes(AppointmentProperties.ZONE_OF_RECURRENCE, ZoneBlobs.vienna());
    }

    private static ListedItem.Builder recurring(byte[] recurrence) {
        return ListedItem.with()
                .text(ItemProperties.SUBJECT, "Series")
                .number(AppointmentProperties.RECURRING, 1)
                .bytes(AppointmentProperties.RECURRENCE, recurrence);
    }

    private static List<String> lines(Item item) throws MalformedItemException {
        return AppointmentTextTest.lines(AppointmentText.of(item, "u"));
    }
}
