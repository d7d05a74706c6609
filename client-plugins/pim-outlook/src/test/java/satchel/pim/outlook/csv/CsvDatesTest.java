package satchel.pim.outlook.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CsvDatesTest {
    @ParameterizedTest
    @CsvSource({
        "1/31/2026,   false, 2026-01-31",
        "31/1/2026,   true,  2026-01-31",
        "02/03/2026,  true,  2026-03-02",
        "02/03/2026,  false, 2026-02-03",
        "31.01.2026,  false, 2026-01-31",
        "31.1.26,     false, 2026-01-31",
        "31. 1. 2026, false, 2026-01-31",
        "31-01-2026,  false, 2026-01-31",
        "2026-01-31,  false, 2026-01-31",
        "2026/01/31,  true,  2026-01-31",
        "5/6/80,      false, 1980-05-06",
        "5/6/49,      false, 2049-05-06",
        "0/0/00,      false, ",
        "'',          false, ",
        "soon,        false, ",
        "13/13/2026,  false, ",
        "1/2-2026,    false, ",
    })
    void aDate(String text, boolean isDayFirst, LocalDate date) {
        assertThat(new CsvDates(isDayFirst).date(text))
                .isEqualTo(java.util.Optional.ofNullable(date));
    }

    @ParameterizedTest
    @CsvSource({
        "9:00:00 AM,  09:00",
        "12:30:00 AM, 00:30",
        "12:30 PM,    12:30",
        "1:05:07 p.m., 13:05:07",
        "21:15:00,    21:15",
        "21.15,       21:15",
        "25:00,       ",
        "'',          ",
    })
    void aTime(String text, LocalTime time) {
        assertThat(new CsvDates(false).time(text)).isEqualTo(java.util.Optional.ofNullable(time));
    }

    @Test
    void aDayAfterTheTwelfthTellsWhereDaysStand() {
        assertThat(CsvDates.of(List.of("1/2/2026", "", "13/2/2026")).isDayFirst()).isTrue();
        assertThat(CsvDates.of(List.of("1/2/2026", "2/13/2026", "31.1.2026")).isDayFirst())
                .isFalse();
        assertThat(CsvDates.of(List.of("2026/01/31")).isDayFirst()).isFalse();
    }
}
