package satchel.dav.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.dav.report.Desk.CALENDAR;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void datesAreReadInTheZoneOfTheCalendar() {
        Desk berlin =
                new Desk(
                        Map.of(
                                new PropertyName(Namespaces.CALDAV, "calendar-timezone"),
                                "BEGIN:VCALENDAR&#13;\nBEGIN:VTIMEZONE&#13;\nTZID:Europe/Berlin&#13;\n"
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
                    <c:guess/>                                                           | supported-filter
                    <c:prop-filter name='A'><c:text-match collation='i;x'>a</c:text-match></c:prop-filter> | supported-collation
                    """)
    void filterThatIsNotUnderstoodIsRefused(String within, String precondition) {
        assertThatThrownBy(() -> names("VEVENT", within))
                .isInstanceOfSatisfying(
                        DavError.class,
                        error -> {
                            assertThat(error.status()).isEqualTo(403);
                            assertThat(error.condition().orElseThrow().name())
                                    .isEqualTo(Namespaces.caldav(precondition));
                        });
    }

    @Test
    void expansionIsRefusedAndNotFaked() {
        String expand =
                "<c:calendar-data><c:expand start='20260601T000000Z' end='20260701T000000Z'/>"
                        + "</c:calendar-data>";
        assertThatThrownBy(() -> desk.ask(CALENDAR, query(expand, "VEVENT", JUNE)))
                .isInstanceOfSatisfying(
                        DavError.class,
                        error ->
                                assertThat(error.condition().orElseThrow().name().getLocalPart())
                                        .isEqualTo("supported-calendar-data"));
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
