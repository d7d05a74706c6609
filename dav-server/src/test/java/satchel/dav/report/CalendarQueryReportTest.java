package satchel.dav.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.dav.report.Desk.CALENDAR;

import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.http.DavError;
import satchel.dav.store.PropertyName;
import satchel.dav.xml.Namespaces;

class CalendarQueryReportTest {
    private static final String JUNE =
            "<c:time-range start='20260601T000000Z' end='20260701T000000Z'/>";

    private final Desk desk = new Desk();

    @BeforeEach
    void fill() {
        desk.event("june.ics", "DTSTART:20260615T100000Z", "DURATION:PT1H", "SUMMARY:Tea");
        desk.event("july.ics", "DTSTART:20260715T100000Z", "DURATION:PT1H", "SUMMARY:Coffee");
        desk.event("edge.ics", "DTSTART:20260531T230000Z", "DURATION:PT1H");
        desk.event("over.ics", "DTSTART:20260101T000000Z", "DTEND:20261231T000000Z");
        desk.event("weekly.ics", "DTSTART:20200107T100000Z", "RRULE:FREQ=WEEKLY");
        desk.event("ended.ics", "DTSTART:20200107T100000Z", "RRULE:FREQ=WEEKLY;COUNT=3");
        desk.event("yearly.ics", "DTSTART;VALUE=DATE:20200815", "RRULE:FREQ=YEARLY");
        desk.component("task.ics", "VTODO", "DUE:20260620T100000Z");
        desk.component("someday.ics", "VTODO", "SUMMARY:tea kettle");
    }

    @Test
    void eventsOfAMonthWithTheirSeries() {
        assertThat(names("VEVENT", JUNE)).containsExactly("june.ics", "over.ics", "weekly.ics");
    }

    @Test
    void sameAnswerWithBodiesAndWithout() {
        Multistatus bodies =
                desk.ask(CALENDAR, query("<d:getetag/><c:calendar-data/>", "VEVENT", JUNE));
        assertThat(bodies.names()).isEqualTo(names("VEVENT", JUNE));
        assertThat(bodies.texts().values())
                .allSatisfy(texts -> assertThat(texts.get("calendar-data")).contains("VEVENT"));
    }

    /** Some servers ask an index once there are many, and it knows less than the query asks. */
    @Test
    void anAnswerIsTheSameAmongManyOthers() {
        var alone = names("VEVENT", JUNE);
        for (int n = 0; n < 300; n++) {
            desk.event("far" + n + ".ics", "DTSTART:20310715T100000Z", "DURATION:PT1H");
        }

        assertThat(names("VEVENT", JUNE)).isEqualTo(alone).isNotEmpty();
    }

    @Test
    void tasksByComponentAndByTime() {
        assertThat(names("VTODO", "")).containsExactly("someday.ics", "task.ics");
        assertThat(names("VTODO", JUNE)).containsExactly("someday.ics", "task.ics");
        assertThat(names("VTODO", "<c:time-range start='20260701T000000Z'/>"))
                .containsExactly("someday.ics");
    }

    @Test
    void uidAndText() {
        assertThat(names("VEVENT", property("UID", "july"))).containsExactly("july.ics");
        assertThat(names("VEVENT", property("SUMMARY", "TEA"))).containsExactly("june.ics");
        assertThat(
                        names(
                                "VEVENT",
                                "<c:prop-filter name='SUMMARY'><c:text-match"
                                        + " collation='default'>TEA</c:text-match></c:prop-filter>"))
                .containsExactly("june.ics");
        assertThat(
                        names(
                                "VEVENT",
                                "<c:prop-filter name='SUMMARY'><c:text-match"
                                        + " collation='i;octet'>TEA</c:text-match></c:prop-filter>"))
                .isEmpty();
        assertThat(
                        names(
                                "VEVENT",
                                "<c:prop-filter name='SUMMARY'><c:text-match"
                                        + " negate-condition='yes'>tea</c:text-match></c:prop-filter>"))
                .containsExactly("july.ics");
        assertThat(names("VTODO", "<c:prop-filter name='DUE'><c:is-not-defined/></c:prop-filter>"))
                .containsExactly("someday.ics");
    }

    @Test
    void everythingIsWhatAFilterForCalendarsWants() {
        Multistatus all =
                desk.ask(
                        CALENDAR,
                        "<c:calendar-query xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                                + "<d:prop><d:getetag/></d:prop><c:filter><c:comp-filter"
                                + " name='VCALENDAR'/></c:filter></c:calendar-query>");
        assertThat(all.hrefs()).hasSize(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<c:comp-filter name='VEVENT'/>",
                "<c:comp-filter name='VCALENDAR'/><c:comp-filter name='VCALENDAR'/>",
                "<c:comp-filter name='VCALENDAR'><c:time-range start='20260601T000000Z'/></c:comp-filter>",
                "<c:comp-filter name='VCALENDAR'><c:comp-filter name='VTIMEZONE'>"
                        + "<c:time-range start='20260601T000000Z'/></c:comp-filter></c:comp-filter>",
                "<c:comp-filter name='VCALENDAR'><c:comp-filter name='VALARM'/></c:comp-filter>",
            })
    void filterThatFitsNoCalendarIsNotValid(String filter) {
        String whole = query("<d:getetag/>", "VEVENT", "");
        int start = whole.indexOf("<c:filter>") + "<c:filter>".length();
        String query =
                whole.substring(0, start) + filter + whole.substring(whole.indexOf("</c:filter>"));
        assertRefused(() -> desk.ask(CALENDAR, query), "valid-filter");
    }

    @Test
    void aQueryThatNamesNoPropertiesGetsWhatAPropfindWould() {
        String query =
                query("", "VEVENT", property("UID", "july")).replace("<d:prop></d:prop>", "");
        assertThat(desk.ask(CALENDAR, query).texts().values())
                .singleElement()
                .satisfies(texts ->
                        assertThat(texts)
                                .containsKey("getetag")
                                .doesNotContainKey("calendar-data"));
    }

    @Test
    void depthZeroAsksTheCalendarItself() {
        desk.headers.put("Depth", "0");
        assertThat(names("VEVENT", "")).isEmpty();
        desk.headers.put("Depth", "1");
        assertThat(names("VEVENT", "")).isNotEmpty();
    }

    @Test
    void spacesOfATextCount() {
        desk.event("spaces.ics", "DTSTART:20260615T100000Z", "SUMMARY:High tea");
        assertThat(names("VEVENT", property("SUMMARY", "tea"))).hasSize(2);
        assertThat(names("VEVENT", property("SUMMARY", " tea"))).containsExactly("spaces.ics");
    }

    @Test
    void datesAreReadInTheZoneThatTheRequestNames() {
        desk.event("holiday.ics", "DTSTART;VALUE=DATE:20261225");
        String evening = "<c:time-range start='20261224T230000Z' end='20261224T233000Z'/>";
        assertThat(desk.ask(CALENDAR, inZone(evening, "Europe/Berlin")).names())
                .contains("holiday.ics");
        assertThat(desk.ask(CALENDAR, inZone(evening, "America/New_York")).names())
                .doesNotContain("holiday.ics");
        assertRefused(
                () -> desk.ask(CALENDAR, inZone(evening, "Mars/Olympus_Mons")), "valid-timezone");
        assertRefused(() -> desk.ask(CALENDAR, inZone(evening, "+01:00")), "valid-timezone");
    }

    private static String inZone(String within, String id) {
        return query("<d:getetag/>", "VEVENT", within)
                .replace(
                        "</c:calendar-query>",
                        "<c:timezone-id>" + id + "</c:timezone-id></c:calendar-query>");
    }

    @Test
    void datesAreReadInTheZoneOfTheRequest() {
        desk.event("holiday.ics", "DTSTART;VALUE=DATE:20261225");
        String evening = "<c:time-range start='20261224T230000Z' end='20261224T233000Z'/>";
        assertThat(names("VEVENT", evening)).doesNotContain("holiday.ics");
        String inBerlin =
                query("<d:getetag/>", "VEVENT", evening)
                        .replace(
                                "</c:calendar-query>",
                                "<c:timezone>BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Europe/Berlin\n"
                                        + "END:VTIMEZONE\nEND:VCALENDAR\n</c:timezone></c:calendar-query>");
        assertThat(desk.ask(CALENDAR, inBerlin).names()).contains("holiday.ics");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "none",
                "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
                "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:A\nEND:VTIMEZONE\nBEGIN:VTIMEZONE\n"
                        + "TZID:B\nEND:VTIMEZONE\nEND:VCALENDAR\n"
            })
    void aZoneThatIsNoneIsNotValid(String timezone) {
        String query =
                query("<d:getetag/>", "VEVENT", JUNE)
                        .replace(
                                "</c:calendar-query>",
                                "<c:timezone>" + timezone + "</c:timezone></c:calendar-query>");

        assertRefused(() -> desk.ask(CALENDAR, query), "valid-calendar-data");
    }

    /** Also where the property was set with a language. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<?lang de?>"})
    void datesAreReadInTheZoneOfTheCalendar(String language) {
        Desk berlin =
                new Desk(
                        Map.of(
                                new PropertyName(Namespaces.CALDAV, "calendar-timezone"),
                                language
                                        + "BEGIN:VCALENDAR&#13;\nBEGIN:VTIMEZONE&#13;\n"
                                        + "TZID:Europe/Berlin&#13;\n"
                                        + "END:VTIMEZONE&#13;\nEND:VCALENDAR&#13;\n"));
        berlin.event("holiday.ics", "DTSTART;VALUE=DATE:20261225");
        String evening = "<c:time-range start='20261224T230000Z' end='20261224T233000Z'/>";
        assertThat(berlin.ask(CALENDAR, query("<d:getetag/>", "VEVENT", evening)).names())
                .containsExactly("holiday.ics");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <c:time-range start='2026-06-01'/>                                   | valid-filter
                    <c:time-range/>                                                      | valid-filter
                    <c:time-range start='20260602T000000Z' end='20260601T000000Z'/>      | valid-filter
                    <c:time-range start='20260601T000000'/>                              | valid-filter
                    <c:prop-filter/>                                                     | valid-filter
                    <c:prop-filter name='A'><c:is-not-defined/><c:text-match/></c:prop-filter> | valid-filter
                    <c:prop-filter name='DTSTART'><c:text-match>2</c:text-match><c:time-range start='20260601T000000Z'/></c:prop-filter> | valid-filter
                    <c:prop-filter name='SUMMARY'><c:text-match>a</c:text-match><c:text-match>b</c:text-match></c:prop-filter> | valid-filter
                    <c:prop-filter name='SUMMARY'><c:text-match negate-condition='maybe'>a</c:text-match></c:prop-filter> | valid-filter
                    <c:prop-filter name='SUMMARY'><c:time-range start='20260601T000000Z'/></c:prop-filter> | valid-filter
                    <c:prop-filter name='A'><c:param-filter name='B'><c:is-not-defined/><c:text-match/></c:param-filter></c:prop-filter> | valid-filter
                    <c:prop-filter name='A'><c:param-filter/></c:prop-filter>            | valid-filter
                    <c:time-range start='20260601T000000Z'/><c:time-range end='20260601T000000Z'/> | valid-filter
                    <c:comp-filter name='VTODO'/>                                        | valid-filter
                    <c:comp-filter name='VALARM'><c:comp-filter name='VALARM'/></c:comp-filter> | valid-filter
                    <c:comp-filter name='VALARM'><c:is-not-defined/><c:time-range start='20260601T000000Z'/></c:comp-filter> | valid-filter
                    <c:time-range start='00000601T000000Z'/>                             | min-date-time
                    <c:guess/>                                                           | supported-filter
                    <c:prop-filter name='A'><c:guess/></c:prop-filter>                   | supported-filter
                    <c:prop-filter name='A'><c:param-filter name='B'><c:guess/></c:param-filter></c:prop-filter> | supported-filter
                    <c:comp-filter name='X-COMP'><c:time-range start='20260601T000000Z'/></c:comp-filter> | supported-filter
                    <c:prop-filter name='A'><c:param-filter name='B'><c:text-match collation='i;x'>a</c:text-match></c:param-filter></c:prop-filter> | supported-collation
                    <c:prop-filter name='A'><c:text-match collation='i;x'>a</c:text-match></c:prop-filter> | supported-collation
                    <c:prop-filter name='A'><c:text-match collation='i;*'>a</c:text-match></c:prop-filter> | supported-collation
                    """)
    void filterThatIsNotUnderstoodIsRefused(String within, String precondition) {
        assertRefused(() -> names("VEVENT", within), precondition);
    }

    private static void assertRefused(ThrowingCallable request, String precondition) {
        assertThatThrownBy(request)
                .isInstanceOfSatisfying(
                        DavError.class,
                        error -> {
                            assertThat(error.status()).isEqualTo(403);
                            assertThat(error.condition().orElseThrow().name())
                                    .isEqualTo(Namespaces.caldav(precondition));
                        });
    }

    private List<String> names(String component, String within) {
        return desk.ask(CALENDAR, query("<d:getetag/>", component, within)).names();
    }

    private static String property(String name, String text) {
        return "<c:prop-filter name='"
                + name
                + "'><c:text-match>"
                + text
                + "</c:text-match></c:prop-filter>";
    }

    private static String query(String properties, String component, String within) {
        return "<c:calendar-query xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:prop>"
                + properties
                + "</d:prop><c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='"
                + component
                + "'>"
                + within
                + "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>";
    }
}
