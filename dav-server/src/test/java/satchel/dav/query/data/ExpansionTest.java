package satchel.dav.query.data;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.query.Calendars.calendar;
import static satchel.dav.query.Calendars.event;
import static satchel.dav.query.Calendars.range;

import java.util.List;
import org.junit.jupiter.api.Test;
import satchel.content.line.Component;
import satchel.dav.query.Calendars;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.Zone;

/** CALDAV:expand (RFC 4791 section 9.6.5). */
class ExpansionTest {
    private static final TimeRange JUNE = range("2026-06-01T00:00:00Z", "2026-07-01T00:00:00Z");
    private static final String[] TIMES = {"DTSTART", "DTEND", "DUE", "DURATION", "RECURRENCE-ID"};

    private static List<String> times(Component calendar, TimeRange range) {
        return Views.instances(Views.expand(range), calendar, TIMES);
    }

    @Test
    void eachInstanceIsAComponentInUtc() {
        Component weekly =
                event(
                        "DTSTART;TZID=Europe/Berlin:20260318T100000",
                        "DTEND;TZID=Europe/Berlin:20260318T113000",
                        "RRULE:FREQ=WEEKLY;COUNT=4");
        assertThat(times(weekly, range("2026-03-01T00:00:00Z", "2026-05-01T00:00:00Z")))
                .containsExactly(
                        "DTSTART:20260318T090000Z DTEND:20260318T103000Z",
                        "DTSTART:20260325T090000Z DTEND:20260325T103000Z"
                                + " RECURRENCE-ID:20260325T090000Z",
                        "DTSTART:20260401T080000Z DTEND:20260401T093000Z"
                                + " RECURRENCE-ID:20260401T080000Z",
                        "DTSTART:20260408T080000Z DTEND:20260408T093000Z"
                                + " RECURRENCE-ID:20260408T080000Z");
    }

    @Test
    void nothingOfRecurrencesOrZonesIsLeftAndTheRestIsAsItWas() {
        Component series =
                calendar(
                        "VERSION:2.0",
                        "X-WR-CALNAME;X-A=\"b;c\":Home",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Berlin",
                        "END:VTIMEZONE",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "SUMMARY;LANGUAGE=de:Chor\\, Probe",
                        "DTSTART;TZID=Europe/Berlin:20260601T100000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY",
                        "EXRULE:FREQ=WEEKLY",
                        "RDATE;TZID=Europe/Berlin:20260602T180000",
                        "EXDATE;TZID=Europe/Berlin:20260603T100000",
                        "X-SNOOZED;TZID=Europe/Berlin;X-BY=me:20260601T094500",
                        "BEGIN:VALARM",
                        "TRIGGER:-PT15M",
                        "END:VALARM",
                        "END:VEVENT");
        TimeRange second = range("2026-06-02T00:00:00Z", "2026-06-02T12:00:00Z");
        assertThat(Views.lines(Views.expand(second), series, Zone.UTC))
                .containsExactly(
                        "BEGIN:VCALENDAR",
                        "VERSION:2.0",
                        "X-WR-CALNAME;X-A=\"b;c\":Home",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "SUMMARY;LANGUAGE=de:Chor\\, Probe",
                        "DTSTART:20260602T080000Z",
                        "RECURRENCE-ID:20260602T080000Z",
                        "DURATION:PT1H",
                        "X-SNOOZED;X-BY=me:20260601T074500Z",
                        "BEGIN:VALARM",
                        "TRIGGER:-PT15M",
                        "END:VALARM",
                        "END:VEVENT",
                        "END:VCALENDAR");
    }

    @Test
    void daysAndFloatingTimesStayWhatTheyAre() {
        Component days =
                event(
                        "DTSTART;VALUE=DATE:20260629",
                        "DTEND;VALUE=DATE:20260701",
                        "RRULE:FREQ=WEEKLY");
        assertThat(times(days, range("2026-07-01T00:00:00Z", "2026-07-08T00:00:00Z")))
                .containsExactly(
                        "DTSTART;VALUE=DATE:20260706 DTEND;VALUE=DATE:20260708"
                                + " RECURRENCE-ID;VALUE=DATE:20260706");
        Component floating =
                event("DTSTART:20260601T220000", "DTEND:20260602T060000", "RRULE:FREQ=DAILY");
        assertThat(times(floating, range("2026-06-03T12:00:00Z", "2026-06-04T12:00:00Z")))
                .containsExactly(
                        "DTSTART:20260603T220000 DTEND:20260604T060000"
                                + " RECURRENCE-ID:20260603T220000");
    }

    @Test
    void aFloatingNightIsAsLongByTheClockWhenTheClockIsSet() {
        Component night =
                event("DTSTART:20261023T220000", "DTEND:20261024T060000", "RRULE:FREQ=DAILY");
        TimeRange sunday = range("2026-10-25T00:00:00Z", "2026-10-25T12:00:00Z");
        assertThat(Views.lines(Views.expand(sunday), night, Calendars.BERLIN))
                .contains("DTSTART:20261024T220000", "DTEND:20261025T060000");
    }

    @Test
    void anExactEndDoesNotFollowTheClockButANominalOneDoes() {
        TimeRange sunday = range("2026-10-25T00:00:00Z", "2026-10-25T12:00:00Z");
        Component exact =
                event(
                        "DTSTART;TZID=Europe/Berlin:20261023T220000",
                        "DTEND;TZID=Europe/Berlin:20261024T220000",
                        "RRULE:FREQ=WEEKLY;BYDAY=FR,SA");
        assertThat(times(exact, sunday))
                .containsExactly(
                        "DTSTART:20261024T200000Z DTEND:20261025T200000Z"
                                + " RECURRENCE-ID:20261024T200000Z");
        Component nominal =
                event(
                        "DTSTART;TZID=Europe/Berlin:20261023T220000",
                        "DURATION:P1DT1H",
                        "RRULE:FREQ=WEEKLY;BYDAY=FR,SA",
                        "RDATE;VALUE=PERIOD:20261101T000000Z/PT1H");
        TimeRange justAfter = range("2026-10-25T21:30:00Z", "2026-10-25T22:00:00Z");
        assertThat(times(nominal, justAfter))
                .as("22:00 to 22:00 of a day of 25 hours, and one more")
                .containsExactly(
                        "DTSTART:20261024T200000Z DURATION:P1DT1H"
                                + " RECURRENCE-ID:20261024T200000Z");
    }

    @Test
    void anOverrideStandsForItsInstanceWhereverItWasMoved() {
        Component moved =
                calendar(
                        "BEGIN:VEVENT",
                        "UID:1",
                        "DTSTART;TZID=Europe/Berlin:20260601T100000",
                        "DTEND;TZID=Europe/Berlin:20260601T110000",
                        "RRULE:FREQ=WEEKLY",
                        "SUMMARY:Choir",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20260615T100000",
                        "DTSTART;TZID=Europe/Berlin:20260703T120000",
                        "DTEND;TZID=Europe/Berlin:20260703T130000",
                        "SUMMARY:Concert",
                        "END:VEVENT");
        assertThat(Views.instances(Views.expand(JUNE), moved, "DTSTART", "SUMMARY"))
                .containsExactly(
                        "DTSTART:20260601T080000Z SUMMARY:Choir",
                        "DTSTART:20260608T080000Z SUMMARY:Choir",
                        "DTSTART:20260622T080000Z SUMMARY:Choir",
                        "DTSTART:20260629T080000Z SUMMARY:Choir");
        assertThat(times(moved, range("2026-07-01T00:00:00Z", "2026-07-05T00:00:00Z")))
                .containsExactly(
                        "DTSTART:20260703T100000Z DTEND:20260703T110000Z"
                                + " RECURRENCE-ID:20260615T080000Z");
    }

    @Test
    void thisAndFutureMovesWhatFollowsUntilTheNextSuchOverride() {
        Component series =
                calendar(
                        "BEGIN:VEVENT",
                        "UID:1",
                        "DTSTART;TZID=Europe/Berlin:20260302T100000",
                        "DTEND;TZID=Europe/Berlin:20260302T110000",
                        "RRULE:FREQ=WEEKLY",
                        "EXDATE;TZID=Europe/Berlin:20260330T100000",
                        "SUMMARY:a",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "RECURRENCE-ID;RANGE=THISANDFUTURE:20260316T090000Z",
                        "DTSTART;TZID=Europe/Berlin:20260317T140000",
                        "DTEND;TZID=Europe/Berlin:20260317T160000",
                        "SUMMARY:b",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "RECURRENCE-ID;TZID=Europe/Berlin:20260406T100000",
                        "DTSTART;TZID=Europe/Berlin:20260406T100000",
                        "DTEND;TZID=Europe/Berlin:20260406T101500",
                        "SUMMARY:c",
                        "END:VEVENT",
                        "BEGIN:VEVENT",
                        "UID:1",
                        "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260413T100000",
                        "DTSTART;TZID=Europe/Berlin:20260413T080000",
                        "DTEND;TZID=Europe/Berlin:20260413T090000",
                        "SUMMARY:d",
                        "END:VEVENT");
        TimeRange spring = range("2026-03-01T00:00:00Z", "2026-04-25T00:00:00Z");
        assertThat(
                        Views.instances(
                                Views.expand(spring),
                                series,
                                "DTSTART",
                                "DTEND",
                                "RECURRENCE-ID",
                                "SUMMARY"))
                .containsExactly(
                        "DTSTART:20260302T090000Z DTEND:20260302T100000Z SUMMARY:a",
                        "DTSTART:20260309T090000Z DTEND:20260309T100000Z"
                                + " RECURRENCE-ID:20260309T090000Z SUMMARY:a",
                        "DTSTART:20260317T130000Z DTEND:20260317T150000Z"
                                + " RECURRENCE-ID:20260316T090000Z SUMMARY:b",
                        "DTSTART:20260324T130000Z DTEND:20260324T150000Z"
                                + " RECURRENCE-ID:20260323T090000Z SUMMARY:b",
                        "DTSTART:20260406T080000Z DTEND:20260406T081500Z"
                                + " RECURRENCE-ID:20260406T080000Z SUMMARY:c",
                        "DTSTART:20260413T060000Z DTEND:20260413T070000Z"
                                + " RECURRENCE-ID:20260413T080000Z SUMMARY:d",
                        "DTSTART:20260420T060000Z DTEND:20260420T070000Z"
                                + " RECURRENCE-ID:20260420T080000Z SUMMARY:d");
    }

    @Test
    void datesComeOnceAndAPeriodBringsItsOwnEnd() {
        Component dates =
                event(
                        "DTSTART:20260601T100000Z",
                        "DURATION:PT1H",
                        "RRULE:FREQ=WEEKLY;COUNT=3",
                        "RDATE:20260608T100000Z,20260610T100000Z",
                        "RDATE;VALUE=PERIOD:20260615T100000Z/PT3H,20260620T100000Z/20260620T143000Z",
                        "EXDATE:20260601T100000Z");
        assertThat(times(dates, JUNE))
                .containsExactly(
                        "DTSTART:20260608T100000Z DURATION:PT1H"
                                + " RECURRENCE-ID:20260608T100000Z",
                        "DTSTART:20260610T100000Z DURATION:PT1H"
                                + " RECURRENCE-ID:20260610T100000Z",
                        "DTSTART:20260615T100000Z DTEND:20260615T130000Z"
                                + " RECURRENCE-ID:20260615T100000Z",
                        "DTSTART:20260620T100000Z DTEND:20260620T143000Z"
                                + " RECURRENCE-ID:20260620T100000Z");
    }

    @Test
    void exceptionRulesOfOldObjectsTakeInstancesAway() {
        Component old =
                event(
                        "DTSTART:20260601T100000Z",
                        "RRULE:FREQ=DAILY;COUNT=7",
                        "EXRULE:FREQ=DAILY;INTERVAL=2");
        assertThat(times(old, JUNE))
                .containsExactly(
                        "DTSTART:20260602T100000Z RECURRENCE-ID:20260602T100000Z",
                        "DTSTART:20260604T100000Z RECURRENCE-ID:20260604T100000Z",
                        "DTSTART:20260606T100000Z RECURRENCE-ID:20260606T100000Z");
    }

    @Test
    void tasksAndJournalsRecurToo() {
        Component task =
                calendar(
                        "BEGIN:VTODO",
                        "DTSTART;TZID=America/New_York:20260601T090000",
                        "DUE;TZID=America/New_York:20260602T170000",
                        "RRULE:FREQ=MONTHLY",
                        "END:VTODO");
        assertThat(times(task, range("2026-07-02T00:00:00Z", "2026-08-01T00:00:00Z")))
                .containsExactly(
                        "DTSTART:20260701T130000Z DUE:20260702T210000Z"
                                + " RECURRENCE-ID:20260701T130000Z");
        Component journal =
                calendar(
                        "BEGIN:VJOURNAL",
                        "DTSTART;VALUE=DATE:20260601",
                        "RRULE:FREQ=DAILY",
                        "END:VJOURNAL");
        assertThat(times(journal, range("2026-06-03T00:00:00Z", "2026-06-04T00:00:00Z")))
                .containsExactly(
                        "DTSTART;VALUE=DATE:20260603" + " RECURRENCE-ID;VALUE=DATE:20260603");
    }

    @Test
    void whatDoesNotRecurIsInUtcAndOnlyThereIfInTheRange() {
        Component once =
                event(
                        "DTSTART;TZID=Europe/Berlin:20260601T100000",
                        "DTEND;TZID=Asia/Tokyo:20260601T190000");
        assertThat(times(once, JUNE))
                .containsExactly("DTSTART:20260601T080000Z DTEND:20260601T100000Z");
        assertThat(
                        Views.lines(
                                Views.expand(range("2026-07-01T00:00:00Z", "2026-08-01T00:00:00Z")),
                                once,
                                Zone.UTC))
                .containsExactly("BEGIN:VCALENDAR", "END:VCALENDAR");
        Component someday = calendar("BEGIN:VTODO", "SUMMARY:some day", "END:VTODO");
        assertThat(Views.lines(Views.expand(JUNE), someday, Zone.UTC)).contains("SUMMARY:some day");
    }

    @Test
    void aZoneNobodyKnowsLeavesTheTimeByTheClock() {
        Component nowhere =
                event("DTSTART;TZID=Nowhere/AtAll:20260601T100000", "RRULE:FREQ=DAILY;COUNT=1");
        assertThat(times(nowhere, JUNE)).containsExactly("DTSTART:20260601T100000");
    }

    @Test
    void moreInstancesThanAYearOfThreeADayAreTooMany() {
        Component hourly = event("DTSTART:20260101T000000Z", "RRULE:FREQ=HOURLY");
        TimeRange within = range("2026-06-01T00:00:00Z", "2026-07-12T16:00:00Z");
        TimeRange oneMore = range("2026-06-01T00:00:00Z", "2026-07-12T16:00:01Z");
        assertThat(times(hourly, within)).hasSize(1_000);
        assertThat(Views.lines(Views.expand(oneMore), hourly, Zone.UTC))
                .containsExactly("too many");
    }
}
