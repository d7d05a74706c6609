package satchel.dav.query;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static satchel.dav.query.Calendars.event;
import static satchel.dav.query.Calendars.happens;
import static satchel.dav.query.Calendars.in;
import static satchel.dav.query.Calendars.range;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.content.line.Component;
import satchel.dav.query.time.Zone;

/**
 * Rules of a few bytes that keep an expander busy for ever. The time limit only tells "ends" from
 * "hangs".
 */
class RuleBombTest {
    private static final String ALL_SECONDS = upTo(59);

    private static String upTo(int last) {
        return IntStream.rangeClosed(0, last)
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=SECONDLY",
                "FREQ=SECONDLY;COUNT=2147483647",
                "FREQ=SECONDLY;INTERVAL=2147483647",
                "FREQ=MINUTELY",
                "FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=MINUTELY;COUNT=2147483647;BYSECOND=59",
                "FREQ=HOURLY;INTERVAL=2147483647",
                "FREQ=DAILY;COUNT=2147483647",
                "FREQ=DAILY;COUNT=99999999999999999999",
                "FREQ=DAILY;UNTIL=99991231T235959Z;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
                "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=1",
                "FREQ=MONTHLY;BYMONTHDAY=1;BYDAY=2SU",
                "FREQ=YEARLY;BYSETPOS=366;BYDAY=MO",
                "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6;BYDAY=MO",
                "FREQ=YEARLY;BYYEARDAY=366;BYMONTH=1",
                "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=1,2,3,4,5;BYSETPOS=9,-9",
                "FREQ=FORTNIGHTLY",
                "FREQ=DAILY;BYMONTHDAY=99",
                "FREQ=DAILY;INTERVAL=-1",
                "FREQ=DAILY;INTERVAL=0",
                "INTERVAL=1",
                "garbage",
                "RSCALE=CHINESE;FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=1",
            })
    void hostileRuleEndsForAnyRange(String rule) {
        Component bomb = event("DTSTART:19700101T000000Z", "DURATION:PT1S", "RRULE:" + rule);
        assertTimeoutPreemptively(
                ofSeconds(20),
                () -> {
                    happens(bomb, "2026-11-23T00:00:00Z", "2026-11-30T00:00:00Z");
                    happens(bomb, "2026-11-23T00:00:00Z", "");
                    happens(bomb, "", "1969-01-01T00:00:00Z");
                    happens(bomb, "9998-11-23T00:00:00Z", "9999-11-23T00:00:00Z");
                });
    }

    @Test
    void denseByPartsAreNotExpanded() {
        String dense =
                "FREQ=YEARLY;COUNT=1;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYHOUR="
                        + upTo(23)
                        + ";BYMINUTE="
                        + ALL_SECONDS
                        + ";BYSECOND="
                        + ALL_SECONDS
                        + ";BYSETPOS=-1";
        Component bomb = event("DTSTART:20200101T000000Z", "DURATION:PT1S", "RRULE:" + dense);
        boolean matches =
                assertTimeoutPreemptively(
                        ofSeconds(20),
                        () -> happens(bomb, "2026-11-23T00:00:00Z", "2026-11-30T00:00:00Z"));
        assertThat(matches).as("what cannot be ruled out, matches").isTrue();
    }

    @Test
    void ruleOfEverySecondMatchesOnceItHasBegun() {
        Component bomb = event("DTSTART:20200101T000000Z", "DURATION:PT1S", "RRULE:FREQ=SECONDLY");
        assertThat(happens(bomb, "2026-11-23T00:00:00Z", "2026-11-30T00:00:00Z")).isTrue();
        assertThat(happens(bomb, "2019-11-23T00:00:00Z", "2019-11-30T00:00:00Z")).isFalse();
    }

    @Test
    void everyMinuteOfAWeekIsLookedAt() {
        Component minutely =
                event("DTSTART:20260101T000000Z", "DURATION:PT1S", "RRULE:FREQ=MINUTELY;BYMONTH=1");
        assertThat(happens(minutely, "2026-03-01T00:00:00Z", "2026-03-08T00:00:00Z")).isFalse();
        assertThat(happens(minutely, "2026-01-31T00:00:00Z", "2026-02-01T00:00:00Z")).isTrue();
    }

    @Test
    void collectionOfBombsEndsWithinTheBudgetOfTheRequest() {
        CalendarMatcher matcher =
                new CalendarMatcher(
                        in("VEVENT", range("2026-11-23T00:00:00Z", "2026-12-23T00:00:00Z")),
                        Zone.UTC);
        Component bomb =
                event(
                        "DTSTART:19700101T000000Z",
                        "DURATION:PT1S",
                        "RRULE:FREQ=MINUTELY;BYMONTH=2;BYMONTHDAY=30");
        long matching =
                assertTimeoutPreemptively(
                        ofSeconds(60),
                        () ->
                                IntStream.range(0, 2_000)
                                        .filter(each -> matcher.matches(bomb))
                                        .count());
        assertThat(matching).isPositive();
    }

    @Test
    void aHundredThousandExcludedDatesAreReadOnce() {
        String dates =
                IntStream.range(0, 100_000)
                        .mapToObj(day -> "20260101T000000Z")
                        .collect(Collectors.joining(","));
        Component event = event("DTSTART:20260101T000000Z", "RRULE:FREQ=DAILY", "EXDATE:" + dates);
        assertThat(happens(event, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")).isFalse();
        assertThat(happens(event, "2026-01-02T00:00:00Z", "2026-01-03T00:00:00Z")).isTrue();
    }

    @Test
    void durationOfMillionsOfYearsIsNoError() {
        String weeks = "2147483647W".repeat(1_000);
        Component event = event("DTSTART:20260101T000000Z", "DURATION:P" + weeks);
        assertThat(happens(event, "2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z")).isTrue();
    }
}
