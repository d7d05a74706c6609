package satchel.dav.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.dav.report.Desk.CALENDAR;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.http.DavError;

/** CALDAV:calendar-data in the reports that have it (RFC 4791 section 9.6). */
class CalendarDataTest {
    private static final String HOME = "/dav/users/ada/calendars/home/";
    private static final String JUNE = "start='20260601T000000Z' end='20260701T000000Z'";
    private static final String EXPAND = "<c:expand " + JUNE + "/>";

    private final Desk desk = new Desk();

    @BeforeEach
    void fill() {
        desk.event(
                "choir.ics",
                "DTSTART:20260601T180000Z",
                "DTEND:20260601T200000Z",
                "RRULE:FREQ=WEEKLY",
                "SUMMARY;X-A=b:Choir\\, in the hall",
                "ATTENDEE;PARTSTAT=ACCEPTED:mailto:bob@example.com",
                "BEGIN:VALARM",
                "ACTION:DISPLAY",
                "TRIGGER:-PT15M",
                "END:VALARM");
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendar-query", "calendar-multiget", "sync-collection"})
    void everyReportExpands(String report) {
        assertThat(ask(report, EXPAND).split("BEGIN:VEVENT")).hasSize(1 + 5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"calendar-query", "calendar-multiget"})
    void anObjectAnswersForItself(String report) {
        desk.event("other.ics", "DTSTART:20260601T180000Z");
        Multistatus answer =
                desk.ask(
                        CALENDAR.object("choir.ics"),
                        request(report, "")
                                .replace(
                                        "</d:href>",
                                        "</d:href><d:href>" + HOME + "other.ics</d:href>"));
        assertThat(answer.statuses())
                .containsEntry(HOME + "choir.ics", 200)
                .doesNotContainEntry(HOME + "other.ics", 200);
    }

    @Test
    void askedForNothingOfItABodyIsItsBytes() {
        String stored = ask("calendar-multiget", "");
        assertThat(stored)
                .startsWith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:choir.ics\r\n");
        assertThat(
                        ask(
                                "calendar-multiget",
                                "<c:comp name='VCALENDAR'><c:allprop/><c:allcomp/></c:comp>"))
                .isEqualTo(stored);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <c:comp name='VCALENDAR'><c:prop name='VERSION'/><c:comp name='VEVENT'><c:prop name='UID'/><c:prop name='summary'/></c:comp></c:comp>      | VERSION:2.0 BEGIN:VEVENT UID:choir.ics SUMMARY;X-A=b:Choir\\, in the hall END:VEVENT
                    <c:comp name='VCALENDAR'><c:comp name='VEVENT'><c:prop name='SUMMARY' novalue='yes'/><c:prop name='UID' novalue='no'/></c:comp></c:comp>   | BEGIN:VEVENT UID:choir.ics SUMMARY;X-A=b: END:VEVENT
                    <c:comp name='VCALENDAR'><c:comp name='VEVENT'><c:prop name='UID'/><c:comp name='VALARM'/></c:comp></c:comp>                               | BEGIN:VEVENT UID:choir.ics BEGIN:VALARM ACTION:DISPLAY TRIGGER:-PT15M END:VALARM END:VEVENT
                    <c:comp name='VCALENDAR'><c:comp name='VEVENT'><c:prop name='UID'/><c:comp name='VALARM'><c:prop name='ACTION'/></c:comp></c:comp></c:comp> | BEGIN:VEVENT UID:choir.ics BEGIN:VALARM ACTION:DISPLAY END:VALARM END:VEVENT
                    <c:comp name='VCALENDAR'><c:prop name='VERSION'/><c:comp name='VTIMEZONE'/></c:comp>                                                       | VERSION:2.0
                    <c:comp name='VCALENDAR'><c:allprop/></c:comp>                                                                                             | VERSION:2.0
                    """)
    void partsAreSentAsTheyWereAndInTheirOrder(String comp, String expected) {
        assertThat(ask("calendar-query", comp).replace("\r\n", " "))
                .isEqualTo("BEGIN:VCALENDAR " + expected + " END:VCALENDAR");
    }

    @Test
    void partsOfExpandedInstances() {
        String comp =
                "<c:comp name='VCALENDAR'><c:comp name='VEVENT'><c:prop name='DTSTART'/></c:comp>"
                        + "</c:comp><c:expand start='20260608T000000Z' end='20260616T000000Z'/>";
        assertThat(ask("calendar-query", comp).replace("\r\n", " "))
                .isEqualTo(
                        "BEGIN:VCALENDAR BEGIN:VEVENT DTSTART:20260608T180000Z END:VEVENT"
                                + " BEGIN:VEVENT DTSTART:20260615T180000Z END:VEVENT END:VCALENDAR");
    }

    @Test
    void oneObjectWithTooManyInstancesDoesNotSpoilTheOthers() {
        desk.event("bomb.ics", "DTSTART:20260101T000000Z", "RRULE:FREQ=SECONDLY");
        Multistatus answer = desk.ask(CALENDAR, request("calendar-query", EXPAND));
        assertThat(answer.statuses())
                .containsOnly(
                        Map.entry(HOME + "bomb.ics", 403), Map.entry(HOME + "choir.ics", 200));
        assertThat(answer.conditions())
                .containsOnly(Map.entry(HOME + "bomb.ics", "number-of-matches-within-limits"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    <c:calendar-data content-type='application/calendar+json'/>                    | 403 | supported-calendar-data
                    <c:calendar-data version='1.0'/>                                               | 403 | supported-calendar-data
                    <c:calendar-data><c:expand/></c:calendar-data>                                 | 400 | ''
                    <c:calendar-data><c:expand start='20260601T000000Z'/></c:calendar-data>        | 400 | ''
                    <c:calendar-data><c:expand start='20260601' end='20260602'/></c:calendar-data> | 400 | ''
                    <c:calendar-data><c:expand start='20260602T000000Z' end='20260602T000000Z'/></c:calendar-data> | 400 | ''
                    <c:calendar-data><c:expand start='20260101T000000Z' end='20270102T000001Z'/></c:calendar-data> | 403 | number-of-matches-within-limits
                    <c:calendar-data><c:expand start='00000101T000000Z' end='00000102T000000Z'/></c:calendar-data> | 403 | min-date-time
                    <c:calendar-data><c:limit-recurrence-set/></c:calendar-data>                   | 400 | ''
                    <c:calendar-data><c:limit-freebusy-set start='20260601T000000Z'/></c:calendar-data> | 400 | ''
                    <c:calendar-data><c:expand START/><c:limit-recurrence-set START/></c:calendar-data> | 400 | ''
                    <c:calendar-data><c:expand START/><c:expand START/></c:calendar-data>          | 400 | ''
                    <c:calendar-data><c:comp/></c:calendar-data>                                   | 400 | ''
                    <c:calendar-data><c:comp name='VEVENT'/></c:calendar-data>                     | 400 | ''
                    <c:calendar-data><c:comp name='VCALENDAR'><c:prop/></c:comp></c:calendar-data> | 400 | ''
                    <c:calendar-data><c:comp name='VCALENDAR'><c:prop name='A' novalue='1'/></c:comp></c:calendar-data> | 400 | ''
                    <c:calendar-data><c:comp name='VCALENDAR'><c:allprop/><c:prop name='A'/></c:comp></c:calendar-data> | 400 | ''
                    <c:calendar-data><c:comp name='VCALENDAR'><c:allcomp/><c:comp name='A'/></c:comp></c:calendar-data> | 400 | ''
                    <c:calendar-data/><c:calendar-data><c:expand START/></c:calendar-data>         | 400 | ''
                    """)
    void whatCannotBeAskedIsRefused(String data, int status, String precondition) {
        String property = data.replace("START", JUNE);
        assertThatThrownBy(() ->
                        desk.ask(
                                CALENDAR,
                                request("calendar-multiget", "")
                                        .replace("<c:calendar-data></c:calendar-data>", property)))
                .isInstanceOfSatisfying(
                        DavError.class,
                        error -> {
                            assertThat(error.status()).isEqualTo(status);
                            assertThat(
                                            error.condition()
                                                    .map(one -> one.name().getLocalPart())
                                                    .orElse(""))
                                    .isEqualTo(precondition);
                        });
    }

    private String ask(String report, String data) {
        return desk.ask(CALENDAR, request(report, data))
                .texts()
                .get(HOME + "choir.ics")
                .get("calendar-data");
    }

    private static String request(String report, String data) {
        String prop =
                "<d:prop><d:getetag/><c:calendar-data>" + data + "</c:calendar-data></d:prop>";
        String namespaces = " xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>";
        return switch (report) {
            case "calendar-query" ->
                    "<c:calendar-query"
                            + namespaces
                            + prop
                            + "<c:filter><c:comp-filter name='VCALENDAR'/></c:filter>"
                            + "</c:calendar-query>";
            case "calendar-multiget" ->
                    "<c:calendar-multiget"
                            + namespaces
                            + prop
                            + "<d:href>"
                            + HOME
                            + "choir.ics</d:href></c:calendar-multiget>";
            default ->
                    "<d:sync-collection"
                            + namespaces
                            + "<d:sync-token/><d:sync-level>1</d:sync-level>"
                            + prop
                            + "</d:sync-collection>";
        };
    }
}
