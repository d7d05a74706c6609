package satchel.dav.query;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.query.Calendars.calendar;
import static satchel.dav.query.Calendars.in;
import static satchel.dav.query.Calendars.matches;
import static satchel.dav.query.Calendars.range;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.content.line.Component;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zone;

/** RFC 4791 section 9.9, row by row, at the edges; the range is 10:00 to 12:00 of 1 June 2026. */
class InTimeRangeTest {
    private static final TimeRange TEN_TO_TWELVE =
            range("2026-06-01T10:00:00Z", "2026-06-01T12:00:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DTSTART:20260601T090000Z DTEND:20260601T100000Z   | false
                    DTSTART:20260601T090000Z DTEND:20260601T100001Z   | true
                    DTSTART:20260601T115959Z DTEND:20260601T130000Z   | true
                    DTSTART:20260601T120000Z DTEND:20260601T130000Z   | false
                    DTSTART:20260601T080000Z DTEND:20260601T180000Z   | true
                    DTSTART:20260601T090000Z DURATION:PT1H            | false
                    DTSTART:20260601T090000Z DURATION:PT1H1S          | true
                    DTSTART:20260601T100000Z DURATION:PT0S            | true
                    DTSTART:20260601T120000Z DURATION:PT0S            | false
                    DTSTART:20260601T100000Z                          | true
                    DTSTART:20260601T095959Z                          | false
                    DTSTART:20260601T120000Z                          | false
                    DTSTART;VALUE=DATE:20260601                       | true
                    DTSTART;VALUE=DATE:20260531                       | false
                    DTSTART;VALUE=DATE:20260602                       | false
                    DTSTART;VALUE=DATE:20260531 DTEND;VALUE=DATE:20260602 | true
                    DTSTART;VALUE=DATE:20260530 DURATION:P2D          | false
                    DTSTART;VALUE=DATE:20260530 DURATION:P3D          | true
                    DTSTART:20260601T100000                           | true
                    DTSTART:20260601T120000                           | false
                    DTSTART;TZID=Europe/Berlin:20260601T120000        | true
                    DTSTART;TZID=Europe/Berlin:20260601T140000        | false
                    DTSTART;TZID=Nowhere/AtAll:20260601T200000        | true
                    """)
    void event(String lines, boolean expected) {
        assertThat(isIn("VEVENT", lines)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DTSTART:20260601T090000Z DURATION:PT1H                | true
                    DTSTART:20260601T090000Z DURATION:PT59M               | false
                    DTSTART:20260601T120000Z DURATION:PT1H                | false
                    DTSTART:20260601T090000Z DUE:20260601T100000Z         | false
                    DTSTART:20260601T090000Z DUE:20260601T100001Z         | true
                    DTSTART:20260601T115959Z DUE:20260601T150000Z         | true
                    DTSTART:20260601T120000Z DUE:20260601T150000Z         | false
                    DTSTART:20260601T100000Z                              | true
                    DTSTART:20260601T095959Z                              | false
                    DUE:20260601T100000Z                                  | false
                    DUE:20260601T100001Z                                  | true
                    DUE:20260601T120000Z                                  | true
                    DUE:20260601T120001Z                                  | false
                    COMPLETED:20260601T100000Z CREATED:20260501T100000Z   | true
                    COMPLETED:20260601T130000Z CREATED:20260501T100000Z   | true
                    COMPLETED:20260601T095959Z CREATED:20260501T100000Z   | false
                    COMPLETED:20260601T120000Z                            | true
                    COMPLETED:20260601T120001Z                            | false
                    CREATED:20260601T115959Z                              | true
                    CREATED:20260601T120000Z                              | false
                    SUMMARY:some day                                      | true
                    DTSTART:20260501T103000Z RRULE:FREQ=DAILY             | true
                    DTSTART:20260501T123000Z RRULE:FREQ=DAILY             | false
                    """)
    void task(String lines, boolean expected) {
        assertThat(isIn("VTODO", lines)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DTSTART:20260601T100000Z     | true
                    DTSTART:20260601T120000Z     | false
                    DTSTART;VALUE=DATE:20260601  | true
                    DTSTART;VALUE=DATE:20260602  | false
                    SUMMARY:no date              | false
                    """)
    void journal(String lines, boolean expected) {
        assertThat(isIn("VJOURNAL", lines)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    TRIGGER:-PT15M                                  | false
                    TRIGGER:PT0S                                    | true
                    TRIGGER:-PT14M59S                               | false
                    TRIGGER;RELATED=END:PT0S                        | true
                    TRIGGER;RELATED=END:PT1H30M                     | false
                    TRIGGER;VALUE=DATE-TIME:20260601T110000Z        | true
                    TRIGGER;VALUE=DATE-TIME:20260601T120000Z        | false
                    TRIGGER:-PT15M DURATION:PT10M REPEAT:1          | false
                    TRIGGER:-PT15M DURATION:PT10M REPEAT:2          | true
                    TRIGGER:-P1D DURATION:PT1S REPEAT:2147483648    | false
                    """)
    void alarm(String lines, boolean expected) {
        Component event =
                calendar(
                        "BEGIN:VEVENT",
                        "DTSTART:20260601T100000Z",
                        "DTEND:20260601T110000Z",
                        "BEGIN:VALARM",
                        lines.strip().replace(" ", "\r\n"),
                        "END:VALARM",
                        "END:VEVENT");
        CompFilter alarms =
                Calendars.within(
                        new CompFilter.Present(
                                "VEVENT",
                                Optional.empty(),
                                List.of(),
                                List.of(
                                        new CompFilter.Present(
                                                "VALARM",
                                                Optional.of(TEN_TO_TWELVE),
                                                List.of(),
                                                List.of()))));
        assertThat(matches(alarms, event)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DUE:20260601T110000Z | TRIGGER:-PT30M               | true
                    DUE:20260601T110000Z | TRIGGER;RELATED=END:-PT30M   | true
                    DUE:20260601T110000Z | TRIGGER;RELATED=END:-PT61M   | false
                    DUE:20260601T110000Z | TRIGGER:PT1H                 | false
                    SUMMARY:some day     | TRIGGER:-PT30M               | false
                    SUMMARY:some day     | TRIGGER;VALUE=DATE-TIME:20260601T110000Z | true
                    """)
    void alarmOfATaskWithoutAStartHangsOnWhenItIsDue(String due, String trigger, boolean expected) {
        Component task =
                calendar("BEGIN:VTODO", due, "BEGIN:VALARM", trigger, "END:VALARM", "END:VTODO");
        CompFilter alarm =
                new CompFilter.Present("VALARM", Optional.of(TEN_TO_TWELVE), List.of(), List.of());
        CompFilter tasks =
                Calendars.within(
                        new CompFilter.Present(
                                "VTODO", Optional.empty(), List.of(), List.of(alarm)));
        assertThat(matches(tasks, task)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DTSTART:20260601T080000Z DTEND:20260601T100000Z            | true
                    DTSTART:20260601T080000Z DTEND:20260601T095959Z            | false
                    DTSTART:20260601T120000Z DTEND:20260601T130000Z            | false
                    FREEBUSY:20260601T090000Z/PT1H                             | false
                    FREEBUSY:20260601T090000Z/PT1H,20260601T110000Z/PT5M       | true
                    FREEBUSY:20260601T115959Z/20260601T130000Z                 | true
                    FREEBUSY:20260601T120000Z/20260601T130000Z                 | false
                    SUMMARY:nothing                                            | false
                    """)
    void publishedBusyTime(String lines, boolean expected) {
        assertThat(isIn("VFREEBUSY", lines)).isEqualTo(expected);
    }

    @Test
    void dayOfABerlinerBeginsBeforeThatOfUtc() {
        Component holiday = calendar("BEGIN:VEVENT", "DTSTART;VALUE=DATE:20260601", "END:VEVENT");
        CompFilter evening = in("VEVENT", range("2026-05-31T22:00:00Z", "2026-05-31T23:00:00Z"));
        assertThat(new CalendarMatcher(evening, Calendars.BERLIN).matches(holiday)).isTrue();
        assertThat(new CalendarMatcher(evening, Zone.UTC).matches(holiday)).isFalse();
    }

    private static boolean isIn(String component, String lines) {
        Component object =
                calendar(
                        "BEGIN:" + component,
                        lines.strip().replaceAll(" (?=[A-Z]+[:;])", "\r\n"),
                        "END:" + component);
        return matches(in(component, TEN_TO_TWELVE), object);
    }
}
