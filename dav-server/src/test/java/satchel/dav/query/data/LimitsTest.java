package satchel.dav.query.data;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.query.Calendars.calendar;
import static satchel.dav.query.Calendars.range;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.content.line.Component;
import satchel.dav.query.data.CalendarView.Recurrences;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zone;

/** CALDAV:limit-recurrence-set and limit-freebusy-set (RFC 4791 sections 9.6.6 and 9.6.7). */
class LimitsTest {
    private static final Component SERIES =
            calendar(
                    "BEGIN:VTIMEZONE",
                    "TZID:Europe/Berlin",
                    "END:VTIMEZONE",
                    "BEGIN:VEVENT",
                    "UID:1",
                    "DTSTART;TZID=Europe/Berlin:20260601T100000",
                    "DTEND;TZID=Europe/Berlin:20260601T110000",
                    "RRULE:FREQ=WEEKLY",
                    "SUMMARY:master",
                    "END:VEVENT",
                    override("20260608T100000", "20260609T100000", "by a day"),
                    override("20260615T100000", "20260801T100000", "to August"),
                    override("20260629T100000", "20260629T120000", "same day"),
                    override("20260713T100000", "20260714T100000", "by a day for good")
                            .replace("RECURRENCE-ID;", "RECURRENCE-ID;RANGE=THISANDFUTURE;"));

    private static String override(String id, String start, String summary) {
        return String.join(
                "\r\n",
                "BEGIN:VEVENT",
                "UID:1",
                "RECURRENCE-ID;TZID=Europe/Berlin:" + id,
                "DTSTART;TZID=Europe/Berlin:" + start,
                "DURATION:PT1H",
                "SUMMARY:" + summary,
                "END:VEVENT");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    2026-06-01T00:00:00Z | 2026-06-02T00:00:00Z | ''
                    2026-06-08T00:00:00Z | 2026-06-09T00:00:00Z | by a day
                    2026-06-09T00:00:00Z | 2026-06-10T00:00:00Z | by a day
                    2026-06-08T09:00:00Z | 2026-06-09T08:00:00Z | ''
                    2026-06-08T08:59:59Z | 2026-06-08T09:00:00Z | by a day
                    2026-06-15T00:00:00Z | 2026-06-16T00:00:00Z | to August
                    2026-08-01T00:00:00Z | 2026-08-02T00:00:00Z | to August
                    2026-08-03T00:00:00Z | 2026-08-04T00:00:00Z | by a day for good
                    2026-08-04T00:00:00Z | 2026-08-05T00:00:00Z | by a day for good
                    2026-08-05T00:00:00Z | 2026-08-08T00:00:00Z | ''
                    2026-06-01T00:00:00Z | 2026-07-01T00:00:00Z | by a day,to August,same day
                    """)
    void overridesThatAreOrWereInTheRangeStayWithTheMaster(
            String start, String end, String expected) {
        CalendarView view = Views.with(new Recurrences.Limited(range(start, end)));
        List<String> summaries =
                Views.lines(view, SERIES, Zone.UTC).stream()
                        .filter(line -> line.startsWith("SUMMARY:"))
                        .map(line -> line.substring("SUMMARY:".length()))
                        .toList();
        assertThat(summaries.getFirst()).isEqualTo("master");
        assertThat(String.join(",", summaries.subList(1, summaries.size()))).isEqualTo(expected);
    }

    @Test
    void theRestOfALimitedSeriesIsAsItWas() {
        CalendarView view =
                Views.with(
                        new Recurrences.Limited(
                                range("2026-06-02T00:00:00Z", "2026-06-03T00:00:00Z")));
        assertThat(Views.lines(view, SERIES, Zone.UTC))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Berlin",
                        "END:VTIMEZONE",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "DTSTART;TZID=Europe/Berlin:20260601T100000",
                        "DTEND;TZID=Europe/Berlin:20260601T110000",
                        "RRULE:FREQ=WEEKLY",
                        "SUMMARY:master",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void busyTimesOutsideTheRangeAreLeftOut() {
        Component busy =
                calendar(
                        "BEGIN:VFREEBUSY",
                        "UID:1",
                        "FREEBUSY;FBTYPE=BUSY:20260601T100000Z/PT1H,20260601T110000Z/PT1H,"
                                + "20260601T120000Z/20260601T130000Z",
                        "FREEBUSY;FBTYPE=FREE:20260602T100000Z/PT1H",
                        "END:VFREEBUSY");
        TimeRange eleven = range("2026-06-01T11:00:00Z", "2026-06-01T12:00:00Z");
        CalendarView view =
                new CalendarView(Optional.empty(), new Recurrences.AsStored(), Optional.of(eleven));
        assertThat(Views.lines(view, busy, Zone.UTC))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "BEGIN:VFREEBUSY",
                        "UID:1",
                        "FREEBUSY;FBTYPE=BUSY:20260601T110000Z/PT1H",
                        "END:VFREEBUSY",
                        "END:VCALENDAR");
    }
}
