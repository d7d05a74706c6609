package satchel.pim.outlook.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.content.calendar.CalendarObject;
import satchel.pim.outlook.item.Item;
import satchel.pim.outlook.item.ItemProperties;
import satchel.pim.outlook.item.ListedItem;
import satchel.pim.outlook.item.TaskProperties;
import satchel.pim.outlook.time.Recurrences;

final class TaskTextTest {
    @Test
    void everythingThatATaskSays() throws Exception {
        Item item =
                ListedItem.with()
                        .text(ItemProperties.SUBJECT, "Tax return")
                        .text(ItemProperties.BODY, "With receipts")
                        .time(TaskProperties.START, Instant.parse("2026-06-01T00:00:00Z"))
                        .time(TaskProperties.DUE, Instant.parse("2026-06-30T00:00:00Z"))
                        .number(TaskProperties.STATUS, 1)
                        .bytes(TaskProperties.PERCENT_COMPLETE, share(0.29))
                        .number(ItemProperties.IMPORTANCE, 0)
                        .number(ItemProperties.REMINDER_SET, 1)
                        .time(ItemProperties.REMINDER_TIME, Instant.parse("2026-06-29T06:00:00Z"))
                        .categories(List.of("Home"))
                        .item();

        String text = TaskText.of(item, "u");

        assertThat(CalendarObject.parse(text).component()).isEqualTo("VTODO");
        assertThat(AppointmentTextTest.lines(text))
                .containsSubsequence(
                        "DTSTART;VALUE=DATE:20260601",
                        "DUE;VALUE=DATE:20260630",
                        "SUMMARY:Tax return",
                        "DESCRIPTION:With receipts",
                        "CATEGORIES:Home",
                        "PRIORITY:9",
                        "STATUS:IN-PROCESS",
                        "PERCENT-COMPLETE:29",
                        "BEGIN:VALARM",
                        "TRIGGER;VALUE=DATE-TIME:20260629T060000Z");
    }

    @ParameterizedTest
    @CsvSource({
        "0, NEEDS-ACTION",
        "1, IN-PROCESS",
        "2, COMPLETED",
        "3, NEEDS-ACTION",
        "4, NEEDS-ACTION"
    })
    void howFarItIs(int stored, String status) throws Exception {
        Item item =
                ListedItem.with()
                        .number(TaskProperties.STATUS, stored)
                        .time(TaskProperties.COMPLETED, Instant.parse("2026-06-30T00:00:00Z"))
                        .item();

        List<String> lines = AppointmentTextTest.lines(TaskText.of(item, "u"));

        assertThat(lines).contains("STATUS:" + status);
        assertThat(lines.contains("COMPLETED:20260630T000000Z"))
                .isEqualTo(status.equals("COMPLETED"));
    }

    @Test
    void aBeginningAfterTheEndIsLeftOut() throws Exception {
        Item item =
                ListedItem.with()
                        .time(TaskProperties.START, Instant.parse("2026-07-01T00:00:00Z"))
                        .time(TaskProperties.DUE, Instant.parse("2026-06-30T00:00:00Z"))
                        .item();

        assertThat(TaskText.of(item, "u"))
                .contains("DUE;VALUE=DATE:20260630")
                .doesNotContain("DTSTART");
    }

    @Test
    void aTaskRecursFromTheDayItIsDueIfItHasNoOther() throws Exception {
        byte[] monthly =
                Recurrences.of(Recurrences.MONTHLY, 2, 1, 5)
                        .ending(Recurrences.COUNT, 4, "2026-04-05")
                        .task();

        assertThat(AppointmentTextTest.lines(TaskText.of(recurring(monthly), "u")))
                .containsSubsequence(
                        "DTSTART;VALUE=DATE:20260105",
                        "DUE;VALUE=DATE:20260105",
                        "RRULE:FREQ=MONTHLY;COUNT=4;BYMONTHDAY=5");
    }

    @Test
    void aTaskThatComesAgainAfterItIsDoneDoesNotRecur() throws Exception {
        byte[] sliding = Recurrences.of(Recurrences.DAILY, 0, 1440).sliding().task();

        assertThat(TaskText.of(recurring(sliding), "u")).doesNotContain("RRULE", "DTSTART");
    }

    @Test
    void aNoteIsAJournal() throws Exception {
        Item note =
                ListedItem.with()
                        .text(ItemProperties.SUBJECT, "Wi-Fi")
                        .text(ItemProperties.BODY, "Wi-Fi\r\nabc")
                        .time(ItemProperties.MODIFIED, Instant.parse("2026-06-30T00:00:00Z"))
                        .item();
        Item entry =
                ListedItem.with()
                        .text(ItemProperties.SUBJECT, "Call")
                        .time(TaskProperties.JOURNAL_START, Instant.parse("2026-06-30T08:00:00Z"))
                        .item();

        assertThat(CalendarObject.parse(NoteText.of(note, "u")).component()).isEqualTo("VJOURNAL");
        assertThat(AppointmentTextTest.lines(NoteText.of(note, "u")))
                .contains("SUMMARY:Wi-Fi", "DESCRIPTION:Wi-Fi\\nabc");
        assertThat(AppointmentTextTest.lines(NoteText.of(entry, "u")))
                .contains("DTSTART:20260630T080000Z", "SUMMARY:Call");
    }

    private static Item recurring(byte[] pattern) {
        return ListedItem.with()
                .time(TaskProperties.DUE, Instant.parse("2026-01-05T00:00:00Z"))
                .number(TaskProperties.RECURRING, 1)
                .bytes(TaskProperties.RECURRENCE, pattern)
                .item();
    }

    private static byte[] share(double of) {
        return ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN).putDouble(of).array();
    }
}
