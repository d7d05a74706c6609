package satchel.dav.query;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.query.Calendars.calendar;
import static satchel.dav.query.Calendars.event;
import static satchel.dav.query.Calendars.happens;

import org.junit.jupiter.api.Test;
import satchel.content.line.Component;

class RecurringEventTest {
    private static final Component EVERY_MORNING_IN_BERLIN =
            event(
                    "DTSTART;TZID=Europe/Berlin:20260302T090000",
                    "DTEND;TZID=Europe/Berlin:20260302T093000",
                    "RRULE:FREQ=DAILY");

    @Test
    void wallClockTimeStaysTheSameWhenBerlinChangesToSummerTime() {
        assertThat(happens(EVERY_MORNING_IN_BERLIN, "2026-03-28T08:00:00Z", "2026-03-28T08:30:00Z"))
                .isTrue();
        assertThat(happens(EVERY_MORNING_IN_BERLIN, "2026-03-29T08:00:00Z", "2026-03-29T08:30:00Z"))
                .isFalse();
        assertThat(happens(EVERY_MORNING_IN_BERLIN, "2026-03-29T07:00:00Z", "2026-03-29T07:30:00Z"))
                .isTrue();
    }

    @Test
    void wallClockTimeStaysTheSameWhenBerlinChangesBack() {
        assertThat(happens(EVERY_MORNING_IN_BERLIN, "2026-10-25T07:00:00Z", "2026-10-25T07:30:00Z"))
                .isFalse();
        assertThat(happens(EVERY_MORNING_IN_BERLIN, "2026-10-25T08:00:00Z", "2026-10-25T08:30:00Z"))
                .isTrue();
    }

    @Test
    void secondSundayOfMarchInNewYork() {
        Component yearly =
                event(
                        "DTSTART;TZID=America/New_York:20200308T120000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=2SU");
        assertThat(happens(yearly, "2026-03-08T16:00:00Z", "2026-03-08T17:00:00Z")).isTrue();
        assertThat(happens(yearly, "2026-03-08T17:00:00Z", "2026-03-08T18:00:00Z")).isFalse();
        assertThat(happens(yearly, "2026-03-15T00:00:00Z", "2027-03-14T16:00:00Z")).isFalse();
        assertThat(happens(yearly, "2027-03-14T16:59:59Z", "2027-03-14T17:00:00Z")).isTrue();
    }

    @Test
    void lastInstanceIsThatOfUntil() {
        Component weekly =
                event(
                        "DTSTART;TZID=America/New_York:20260105T200000",
                        "DTEND;TZID=America/New_York:20260105T210000",
                        "RRULE:FREQ=WEEKLY;UNTIL=20260120T010000Z");
        assertThat(happens(weekly, "2026-01-20T01:00:00Z", "2026-01-20T02:00:00Z")).isTrue();
        assertThat(happens(weekly, "2026-01-20T02:00:00Z", "2026-12-31T00:00:00Z")).isFalse();
    }

    @Test
    void untilAsDateIncludesThatDay() {
        Component daily =
                event(
                        "DTSTART:20260105T200000Z",
                        "DURATION:PT1H",
                        "RRULE:FREQ=DAILY;UNTIL=20260107");
        assertThat(happens(daily, "2026-01-07T00:00:00Z", "2026-01-08T00:00:00Z")).isTrue();
        assertThat(happens(daily, "2026-01-08T00:00:00Z", "2026-02-08T00:00:00Z")).isFalse();
    }

    @Test
    void countEndsTheSeries() {
        Component threeDays = event("DTSTART;VALUE=DATE:20260105", "RRULE:FREQ=DAILY;COUNT=3");
        assertThat(happens(threeDays, "2026-01-07T00:00:00Z", "2026-01-08T00:00:00Z")).isTrue();
        assertThat(happens(threeDays, "2026-01-08T00:00:00Z", "")).isFalse();
    }

    @Test
    void excludedInstanceDoesNotHappen() {
        Component weekly =
                event(
                        "DTSTART;TZID=Europe/Berlin:20260601T100000",
                        "DURATION:PT1H",
                        "RRULE:FREQ=WEEKLY",
                        "EXDATE;TZID=Europe/Berlin:20260608T100000,20260615T100000",
                        "EXDATE:20260622T080000Z");
        assertThat(happens(weekly, "2026-06-02T00:00:00Z", "2026-06-29T00:00:00Z")).isFalse();
        assertThat(happens(weekly, "2026-06-29T00:00:00Z", "2026-06-30T00:00:00Z")).isTrue();
    }

    @Test
    void excludedStartDoesNotHappen() {
        Component weekly =
                event("DTSTART:20260601T100000Z", "RRULE:FREQ=WEEKLY", "EXDATE:20260601T100000Z");
        assertThat(happens(weekly, "2026-06-01T00:00:00Z", "2026-06-02T00:00:00Z")).isFalse();
    }

    @Test
    void addedDateHappensWithTheLengthOfTheEvent() {
        Component twice =
                event(
                        "DTSTART:20260601T100000Z",
                        "DTEND:20260601T120000Z",
                        "RDATE:20260715T100000Z");
        assertThat(happens(twice, "2026-07-15T11:00:00Z", "2026-07-15T11:30:00Z")).isTrue();
        assertThat(happens(twice, "2026-07-15T12:00:00Z", "2026-07-16T00:00:00Z")).isFalse();
    }

    @Test
    void addedPeriodHasALengthOfItsOwn() {
        Component twice =
                event(
                        "DTSTART:20260601T100000Z",
                        "DTEND:20260601T120000Z",
                        "RDATE;VALUE=PERIOD:20260715T100000Z/PT5H,20260815T100000Z/20260815T103000Z");
        assertThat(happens(twice, "2026-07-15T14:00:00Z", "2026-07-15T14:30:00Z")).isTrue();
        assertThat(happens(twice, "2026-08-15T10:30:00Z", "2026-08-15T12:00:00Z")).isFalse();
    }

    private static final Component FIRST_OF_JULY_MOVED_TO_AUGUST =
            calendar(
                    "BEGIN:VEVENT",
                    "UID:1",
                    "DTSTART;TZID=Europe/Berlin:20260501T100000",
                    "DURATION:PT1H",
                    "RRULE:FREQ=MONTHLY",
                    "END:VEVENT",
                    "BEGIN:VEVENT",
                    "UID:1",
                    "RECURRENCE-ID;TZID=Europe/Berlin:20260701T100000",
                    "DTSTART;TZID=Europe/Berlin:20260815T100000",
                    "DURATION:PT1H",
                    "END:VEVENT");

    @Test
    void instanceMovedOutOfTheRangeDoesNotHappenThere() {
        assertThat(
                        happens(
                                FIRST_OF_JULY_MOVED_TO_AUGUST,
                                "2026-06-30T00:00:00Z",
                                "2026-07-10T00:00:00Z"))
                .isFalse();
    }

    @Test
    void instanceMovedIntoTheRangeHappensThere() {
        assertThat(
                        happens(
                                FIRST_OF_JULY_MOVED_TO_AUGUST,
                                "2026-08-15T00:00:00Z",
                                "2026-08-16T00:00:00Z"))
                .isTrue();
    }

    @Test
    void overridesWithoutTheirMasterHappenAsTheySay() {
        Component invitedOnce =
                event(
                        "RECURRENCE-ID:20260701T100000Z",
                        "DTSTART:20260702T100000Z",
                        "DTEND:20260702T110000Z");
        assertThat(happens(invitedOnce, "2026-07-02T00:00:00Z", "2026-07-03T00:00:00Z")).isTrue();
        assertThat(happens(invitedOnce, "2026-07-01T00:00:00Z", "2026-07-02T00:00:00Z")).isFalse();
    }

    @Test
    void seriesIsFoundHoweverLongAgoItBegan() {
        Component birthday = event("DTSTART;VALUE=DATE:17490828", "RRULE:FREQ=YEARLY");
        assertThat(happens(birthday, "2026-08-28T00:00:00Z", "2026-08-29T00:00:00Z")).isTrue();
        assertThat(happens(birthday, "2026-08-29T00:00:00Z", "2027-08-28T00:00:00Z")).isFalse();
    }

    @Test
    void thirtyFirstIsLeftOutOfShorterMonths() {
        Component monthly = event("DTSTART;VALUE=DATE:20260131", "RRULE:FREQ=MONTHLY");
        assertThat(happens(monthly, "2026-02-01T00:00:00Z", "2026-03-31T00:00:00Z")).isFalse();
        assertThat(happens(monthly, "2026-03-31T00:00:00Z", "2026-04-01T00:00:00Z")).isTrue();
        assertThat(happens(monthly, "2026-04-01T00:00:00Z", "2026-05-31T00:00:00Z")).isFalse();
    }

    @Test
    void twentyNinthOfFebruaryComesInLeapYears() {
        Component leapDay = event("DTSTART;VALUE=DATE:20240229", "RRULE:FREQ=YEARLY");
        assertThat(happens(leapDay, "2024-03-01T00:00:00Z", "2028-02-29T00:00:00Z")).isFalse();
        assertThat(happens(leapDay, "2028-02-29T00:00:00Z", "2028-03-01T00:00:00Z")).isTrue();
    }

    @Test
    void everySecondWeekKeepsItsBeatWithoutWeekStart() {
        Component fortnightly =
                event("DTSTART;VALUE=DATE:20260104", "RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO");
        // The week of Sunday 4 January began on Monday 29 December.
        assertThat(happens(fortnightly, "2026-01-05T00:00:00Z", "2026-01-12T00:00:00Z")).isFalse();
        assertThat(happens(fortnightly, "2026-01-12T00:00:00Z", "2026-01-13T00:00:00Z")).isTrue();
    }

    @Test
    void hourlyInJanuaryOnlyIsFoundFromFebruaryOn() {
        Component hourly =
                event("DTSTART:20250101T000000Z", "DURATION:PT5M", "RRULE:FREQ=HOURLY;BYMONTH=1");
        assertThat(happens(hourly, "2026-02-01T00:00:00Z", "2026-12-31T23:00:00Z")).isFalse();
        assertThat(happens(hourly, "2026-02-01T00:00:00Z", "2027-01-01T00:01:00Z")).isTrue();
    }

    @Test
    void longInstanceThatBeganBeforeTheRangeIsFound() {
        Component monthLong =
                event(
                        "DTSTART;VALUE=DATE:20250110",
                        "DTEND;VALUE=DATE:20250210",
                        "RRULE:FREQ=YEARLY");
        assertThat(happens(monthLong, "2026-02-08T00:00:00Z", "2026-02-09T00:00:00Z")).isTrue();
        assertThat(happens(monthLong, "2026-02-10T00:00:00Z", "2026-02-11T00:00:00Z")).isFalse();
    }
}
