package satchel.dav.query.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules on which expanders disagree, decided by the text of RFC 5545 section 3.3.10. All others are
 * compared with libical (end-to-end, ExpansionOracleIT).
 */
class RuleExpansionTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    # BYMONTH limits what a WEEKLY rule names, not the week that it looks at
                    FREQ=WEEKLY;BYMONTH=5,6;BYDAY=MO,TH | 2025-06-26 | 2025-06-26 2025-06-30 2026-05-04
                    FREQ=WEEKLY;BYMONTH=5;BYDAY=TH;COUNT=3 | 2025-05-22 | 2025-05-22 2025-05-29 2026-05-07
                    # a negative BYMONTHDAY limits a DAILY rule; libical 3.0 knows positive ones only
                    FREQ=DAILY;BYMONTHDAY=1,-1;BYDAY=MO,TU,WE | 2026-09-01 | 2026-09-01 2026-09-30 2026-11-30
                    # BYSETPOS chooses within each week; libical 3.0 takes all of them
                    FREQ=WEEKLY;BYDAY=MO,WE,FR;BYSETPOS=1,-1 | 2025-08-25 | 2025-08-25 2025-08-29 2025-09-01 2025-09-05
                    # week 1 can begin in December; libical 3.0 adds its Tuesday
                    FREQ=YEARLY;BYWEEKNO=1;BYDAY=MO,SU | 2025-01-05 | 2025-01-05 2025-12-29 2026-01-04 2027-01-04 2027-01-10
                    """)
    void daysOfARule(String rule, LocalDate start, String expected) {
        assertThat(days(rule, start, expected.split(" ").length)).isEqualTo(expected);
    }

    @Test
    void hoursOfADayComeInTheirOrder() {
        assertThat(moments("FREQ=HOURLY;BYHOUR=23,3,15;COUNT=4", at("2025-09-12T23:45"), 9))
                .containsExactly(
                        at("2025-09-12T23:45"),
                        at("2025-09-13T03:45"),
                        at("2025-09-13T15:45"),
                        at("2025-09-13T23:45"));
    }

    @Test
    void startCountsAsTheFirstEvenIfTheRuleDoesNotNameIt() {
        assertThat(days("FREQ=WEEKLY;BYDAY=TU;COUNT=3", LocalDate.parse("2026-06-01"), 9))
                .isEqualTo("2026-06-02 2026-06-09");
        assertThat(days("FREQ=WEEKLY;BYDAY=MO;COUNT=3", LocalDate.parse("2026-06-01"), 9))
                .isEqualTo("2026-06-01 2026-06-08 2026-06-15");
    }

    @Test
    void aCountThatIsNoneIsNotUnderstood() {
        assertThat(RuleExpansion.of("FREQ=DAILY;COUNT=0", at("2026-06-01T00:00"))).isEmpty();
        assertThat(RuleExpansion.of("FREQ=DAILY;COUNT=x", at("2026-06-01T00:00"))).isEmpty();
    }

    private static String days(String rule, LocalDate start, int limit) {
        return moments(rule, start.atTime(9, 0), limit).stream()
                .map(moment -> moment.toLocalDate().toString())
                .collect(Collectors.joining(" "));
    }

    private static List<LocalDateTime> moments(String rule, LocalDateTime start, int limit) {
        List<LocalDateTime> found = new ArrayList<>();
        RuleExpansion.of(rule, start)
                .orElseThrow()
                .search(
                        new LocalWindow(start, start.plusYears(4)),
                        moment -> {
                            found.add(moment);
                            return found.size() == limit;
                        },
                        new Budget());
        return found;
    }

    private static LocalDateTime at(String text) {
        return LocalDateTime.parse(text);
    }
}
