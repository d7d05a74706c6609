package satchel.pim.outlook.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.pim.outlook.item.MalformedItemException;

/** Each pattern that Outlook's dialogue offers. */
final class RecurrenceRuleTest {
    private static final int SUNDAY = 1;
    private static final int TUESDAY = 4;
    private static final int WORKDAYS = 0x3E;
    private static final int ANY_DAY = 0x7F;

    static Stream<Arguments> patterns() {
        return Stream.of(
                row(Recurrences.of(Recurrences.DAILY, 0, 1440), "FREQ=DAILY"),
                row(Recurrences.of(Recurrences.DAILY, 0, 3 * 1440), "FREQ=DAILY;INTERVAL=3"),
                row(
                        Recurrences.of(Recurrences.DAILY, 1, 1, WORKDAYS),
                        "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;WKST=MO"),
                row(
                        Recurrences.of(Recurrences.WEEKLY, 1, 2, SUNDAY | TUESDAY),
                        "FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,TU;WKST=MO"),
                row(Recurrences.of(Recurrences.MONTHLY, 2, 1, 5), "FREQ=MONTHLY;BYMONTHDAY=5"),
                row(
                        Recurrences.of(Recurrences.MONTHLY, 2, 1, 30),
                        "FREQ=MONTHLY;BYMONTHDAY=28,29,30;BYSETPOS=-1"),
                row(
                        Recurrences.of(Recurrences.MONTHLY, 2, 2, 31),
                        "FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=-1"),
                row(Recurrences.of(Recurrences.MONTHLY, 4, 1, 31), "FREQ=MONTHLY;BYMONTHDAY=-1"),
                row(
                        Recurrences.of(Recurrences.MONTHLY, 3, 1, TUESDAY, 2),
                        "FREQ=MONTHLY;BYDAY=2TU"),
                row(
                        Recurrences.of(Recurrences.MONTHLY, 3, 1, SUNDAY, 5),
                        "FREQ=MONTHLY;BYDAY=-1SU"),
                row(
                        Recurrences.of(Recurrences.MONTHLY, 3, 1, WORKDAYS, 1),
                        "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"),
                row(
                        Recurrences.of(Recurrences.MONTHLY, 3, 1, ANY_DAY, 5),
                        "FREQ=MONTHLY;BYDAY=SU,MO,TU,WE,TH,FR,SA;BYSETPOS=-1"),
                row(
                        Recurrences.of(Recurrences.YEARLY, 2, 12, 5),
                        "FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=5"),
                row(
                        Recurrences.of(Recurrences.YEARLY, 3, 24, TUESDAY, 5).from("2026-02-24"),
                        "FREQ=YEARLY;INTERVAL=2;BYMONTH=2;BYDAY=-1TU"),
                row(
                        Recurrences.of(Recurrences.DAILY, 0, 1440)
                                .ending(Recurrences.COUNT, 7, "2026-01-11"),
                        "FREQ=DAILY;COUNT=7"),
                row(
                        Recurrences.of(Recurrences.DAILY, 0, 1440)
                                .ending(Recurrences.UNTIL, 7, "2026-01-11"),
                        "FREQ=DAILY;UNTIL=20260111"),
                row(
                        Recurrences.of(Recurrences.DAILY, 0, 1440).ending(-1, 10, "4500-08-31"),
                        "FREQ=DAILY"));
    }

    @ParameterizedTest
    @MethodSource("patterns")
    void aPatternIsARule(byte[] pattern, String rule) throws Exception {
        assertThat(RecurrenceRule.of(RecurrencePattern.ofTask(pattern), OutlookTime::date))
                .isEqualTo(rule);
    }

    @ParameterizedTest
    @CsvSource({
        "0x200A,  9, 0, its recurrence has an unknown pattern: 0x9",
        "0x2000,  0, 0, its recurrence has an unknown frequency: 0x2000",
        "0x200C, 10, 0, it recurs by the months of a calendar that iCalendar cannot express",
        "0x200C,  2, 8, it recurs by the months of a calendar that iCalendar cannot express",
    })
    void whatCannotBeSaidIsNotGuessed(String frequency, int type, int calendar, String words) {
        byte[] pattern =
                Recurrences.of(Integer.decode(frequency), type, 1, 5).inCalendar(calendar).task();

        assertThatExceptionOfType(MalformedItemException.class)
                .isThrownBy(() -> RecurrencePattern.ofTask(pattern))
                .withMessage(words);
    }

    static Stream<byte[]> withoutDays() {
        return Stream.of(
                Recurrences.of(Recurrences.WEEKLY, 1, 1, 0).task(),
                Recurrences.of(Recurrences.WEEKLY, 1, 1, 0x80).task(),
                Recurrences.of(Recurrences.MONTHLY, 2, 1, 0).task(),
                Recurrences.of(Recurrences.MONTHLY, 2, 1, 32).task(),
                Recurrences.of(Recurrences.MONTHLY, 3, 1, TUESDAY, 0).task(),
                Recurrences.of(Recurrences.MONTHLY, 3, 1, TUESDAY, 6).task(),
                Recurrences.of(Recurrences.MONTHLY, 3, 1, 0, 1).task());
    }

    @ParameterizedTest
    @MethodSource("withoutDays")
    void aPatternOnNoDayIsRefused(byte[] pattern) {
        assertThatExceptionOfType(MalformedItemException.class)
                .isThrownBy(() -> RecurrencePattern.ofTask(pattern))
                .withMessage("its recurrence names a day that is none");
    }

    @Test
    void aSeriesOfNoOccurrencesIsRefused() {
        byte[] pattern =
                Recurrences.of(Recurrences.DAILY, 0, 1440)
                        .ending(Recurrences.COUNT, 0, "2026-01-11")
                        .task();

        assertThatExceptionOfType(MalformedItemException.class)
                .isThrownBy(() -> RecurrencePattern.ofTask(pattern))
                .withMessage("it recurs 0 times");
    }

    @Test
    void anUnknownEndIsNotGuessed() {
        byte[] pattern =
                Recurrences.of(Recurrences.DAILY, 0, 1440).ending(7, 1, "2026-01-11").task();

        assertThatExceptionOfType(MalformedItemException.class)
                .isThrownBy(() -> RecurrencePattern.ofTask(pattern))
                .withMessage("its recurrence has an unknown end: 0x7");
    }

    @Test
    void aPatternThatIsNotAllThereIsRefused() {
        byte[] whole =
                Recurrences.of(Recurrences.WEEKLY, 1, 1, TUESDAY).without("2026-01-06").task();

        for (int length = 0; length < whole.length; length++) {
            byte[] cut = Arrays.copyOf(whole, length);
            assertThatExceptionOfType(MalformedItemException.class)
                    .isThrownBy(() -> RecurrencePattern.ofTask(cut))
                    .withMessage("its recurrence is cut short");
        }
    }

    private static Arguments row(Recurrences pattern, String rule) {
        return Arguments.of(pattern.task(), rule);
    }
}
