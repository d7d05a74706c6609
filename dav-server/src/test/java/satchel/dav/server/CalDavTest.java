package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CalDAV over real HTTP (RFC 4791): calendars, their objects, and the reports about them. */
final class CalDavTest {
    private static final String WORK = HOME + "work/";
    private static final String CHOIR =
            object(
                    "BEGIN:VTIMEZONE",
                    "TZID:Europe/Berlin",
                    "END:VTIMEZONE",
                    "BEGIN:VEVENT",
                    "UID:choir",
                    "DTSTAMP:20260101T000000Z",
                    "DTSTART;TZID=Europe/Berlin;X-A=\"b;c\":20260601T200000",
                    "DURATION:PT2H",
                    "RRULE:FREQ=WEEKLY",
                    "SUMMARY:Choir",
                    "X-STAGE;X-LIGHT=on:left",
                    "BEGIN:X-SONG",
                    "X-TITLE:Ode",
                    "END:X-SONG",
                    "END:VEVENT");

    private final Serving serving = new Serving();

    @BeforeEach
    void makeCalendar() {
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
        assertThat(put("choir.ics", CHOIR).statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @Test
    void optionsAnnounceCalendarAccess() {
        for (String path : new String[] {HOME, WORK, WORK + "choir.ics"}) {
            assertThat(serving.send("OPTIONS", path, "").headers().firstValue("DAV").orElseThrow())
                    .contains("calendar-access");
        }
    }

    @Test
    void aNewCalendarIsACollectionAndACalendarAndHasWhatItWasGiven() {
        HttpResponse<String> made =
                serving.send(
                        "MKCALENDAR",
                        HOME + "tasks/",
                        mkcalendar(
                                "<d:displayname>Tasks</d:displayname>"
                                        + "<c:calendar-description>Mine</c:calendar-description>"
                                        + "<c:supported-calendar-component-set><c:comp name='VTODO'/>"
                                        + "</c:supported-calendar-component-set>"));
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(
                        propfind(
                                HOME + "tasks/",
                                "<d:resourcetype/><d:displayname/><c:calendar-description/>"
                                        + "<c:supported-calendar-component-set/>"))
                .contains("<d:collection/>", "<c:calendar/>", ">Tasks<", ">Mine<", "\"VTODO\"")
                .doesNotContain("VEVENT", "404");
    }

    @Test
    void aCalendarThatCannotBeMadeAsAskedIsNotMadeAtAll() {
        String broken = mkcalendar("<d:displayname>A</d:displayname><d:getetag>1</d:getetag>");
        assertThat(serving.send("MKCALENDAR", HOME + "a/", broken).statusCode()).isNotEqualTo(201);
        String zone = mkcalendar("<c:calendar-timezone>none</c:calendar-timezone>");
        HttpResponse<String> refused = serving.send("MKCALENDAR", HOME + "a/", zone);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("valid-calendar-data");
        assertThat(serving.send("PROPFIND", HOME + "a/", "", "Depth", "0").statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "/dav/users/ada/contacts/a/,       403, calendar-collection-location-ok",
        "/dav/users/ada/calendars/work/a/, 403, calendar-collection-location-ok",
        "/dav/users/ada/calendars/work/,   403, resource-must-be-null",
    })
    void aCalendarIsMadeWhereCalendarsAre(String path, int status, String precondition) {
        HttpResponse<String> refused = serving.send("MKCALENDAR", path, "");
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body()).contains(precondition);
    }

    @Test
    void aCalendarHoldsCalendarObjectsOnly() {
        assertThat(
                        serving.send("PUT", WORK + "a.txt", "hello", "Content-Type", "text/plain")
                                .body())
                .contains("supported-calendar-data");
        assertThat(
                        put(
                                        "mixed.ics",
                                        object(
                                                "BEGIN:VEVENT",
                                                "UID:1",
                                                "DTSTART:20260601T200000Z",
                                                "END:VEVENT",
                                                "BEGIN:VTODO",
                                                "UID:1",
                                                "END:VTODO"))
                                .body())
                .contains("valid-calendar-object-resource");
        assertThat(serving.send("MKCOL", WORK + "folder/", "").statusCode()).isNotEqualTo(201);
    }

    @Test
    void theTagOfAnObjectIsStrongAndTheSameEverywhere() {
        String stored = put("a.ics", event("a", "A")).headers().firstValue("ETag").orElseThrow();
        assertThat(stored).startsWith("\"");
        assertThat(serving.send("GET", WORK + "a.ics", "").headers().firstValue("ETag"))
                .hasValue(stored);
        assertThat(propfind(WORK + "a.ics", "<d:getetag/>")).contains(stored);
        assertThat(report(query("<d:getetag/>"))).contains(stored);
    }

    @Test
    void whatIsNotStandardIsKeptFoundAndSentIfItIsNamed() {
        assertThat(serving.send("GET", WORK + "choir.ics", "").body()).isEqualTo(CHOIR);
        String parts =
                "<c:calendar-data><c:comp name='VCALENDAR'><c:comp name='VEVENT'>"
                        + "<c:prop name='X-STAGE'/><c:comp name='X-SONG'/></c:comp></c:comp>"
                        + "</c:calendar-data>";
        assertThat(report(query(parts)).replace("&#13;\n", " "))
                .contains(
                        "BEGIN:VEVENT X-STAGE;X-LIGHT=on:left BEGIN:X-SONG X-TITLE:Ode END:X-SONG"
                                + " END:VEVENT")
                .doesNotContain("SUMMARY");
        String song =
                "<c:comp-filter name='X-SONG'><c:prop-filter name='X-TITLE'><c:text-match>ode"
                        + "</c:text-match></c:prop-filter></c:comp-filter>";
        String light =
                "<c:prop-filter name='X-STAGE'><c:param-filter name='X-LIGHT'><c:text-match>off"
                        + "</c:text-match></c:param-filter></c:prop-filter>";
        assertThat(report(query("<d:getetag/>", song))).contains("choir.ics");
        assertThat(report(query("<d:getetag/>", light))).doesNotContain("choir.ics");
    }

    @Test
    void aSeriesIsSentAsStoredExpandedAndInParts() {
        assertThat(report(query("<c:calendar-data/>")).replace("&#13;", "\r"))
                .contains(CHOIR.strip());
        String expand =
                "<c:calendar-data><c:expand start='20260608T000000Z' end='20260616T000000Z'/>"
                        + "</c:calendar-data>";
        assertThat(report(query(expand)))
                .contains(
                        "DTSTART;X-A=\"b;c\":20260608T180000Z",
                        "RECURRENCE-ID:20260608T180000Z",
                        "DTSTART;X-A=\"b;c\":20260615T180000Z",
                        "DURATION:PT2H",
                        "X-STAGE;X-LIGHT=on:left")
                .doesNotContain("RRULE", "VTIMEZONE", "TZID", "20260601", "20260622");
    }

    @Test
    void busyTimesAreACalendarOfTheirOwn() {
        HttpResponse<String> busy =
                serving.send(
                        "REPORT",
                        WORK,
                        "<c:free-busy-query xmlns:c='urn:ietf:params:xml:ns:caldav'><c:time-range"
                                + " start='20260601T000000Z' end='20260609T000000Z'/>"
                                + "</c:free-busy-query>",
                        "Depth",
                        "1");
        assertThat(busy.statusCode()).isEqualTo(200);
        assertThat(busy.headers().firstValue("Content-Type"))
                .hasValue("text/calendar; charset=utf-8");
        assertThat(busy.body().lines())
                .contains(
                        "BEGIN:VFREEBUSY",
                        "FREEBUSY;FBTYPE=BUSY:20260601T180000Z/20260601T200000Z",
                        "FREEBUSY;FBTYPE=BUSY:20260608T180000Z/20260608T200000Z");
    }

    /** RFC 4791 section 5.2.1. */
    @Test
    void theDescriptionOfACalendarHasItsLanguage() {
        String description =
                "<c:calendar-description xml:lang='fr-CA'>Boulot</c:calendar-description>";
        serving.send("MKCALENDAR", HOME + "new/", mkcalendar(description));
        serving.send(
                "PROPPATCH",
                WORK,
                "<d:propertyupdate xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:set>"
                        + "<d:prop>%s</d:prop></d:set></d:propertyupdate>".formatted(description));

        for (String path : new String[] {WORK, HOME + "new/"}) {
            assertThat(propfind(path, "<c:calendar-description/>"))
                    .contains("<c:calendar-description xml:lang=\"fr-CA\">Boulot</c:");
        }
    }

    /** RFC 4791 section 8.5.1. */
    @Test
    void anAttachmentStaysInItsEvent() {
        String attached =
                event("a", "A")
                        .replace(
                                "SUMMARY",
                                "ATTACH;ENCODING=BASE64;VALUE=BINARY:"
                                        + "QUJD".repeat(5000)
                                        + "\r\nSUMMARY");

        assertThat(put("a.ics", attached).statusCode()).isEqualTo(201);

        assertThat(serving.send("GET", WORK + "a.ics", "").body()).isEqualTo(attached);
    }

    @Test
    void whatAQueryAsksForAndIsNotThereIsMarkedAsMissing() {
        assertThat(report(query("<d:getetag/><d:nonsense/>")))
                .contains("<d:propstat><d:prop><d:nonsense/></d:prop><d:status>HTTP/1.1 404");
    }

    /** RFC 4791 section 7.9. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "infinity"})
    void aMultigetDoesNotLookAtDepth(String depth) {
        String ask =
                "<c:calendar-multiget xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>"
                        + "<d:prop><d:getetag/></d:prop><d:href>"
                        + WORK
                        + "choir.ics</d:href></c:calendar-multiget>";

        assertThat(serving.send("REPORT", WORK, ask, "Depth", depth).body())
                .contains("choir.ics</d:href>", "200 OK");
    }

    @Test
    void aRefusedReportIsAnErrorWithItsPreconditionAndNoPartOfAnAnswer() {
        HttpResponse<String> refused =
                serving.send(
                        "REPORT",
                        WORK,
                        query("<d:getetag/>", "<c:comp-filter name='VTODO'/>"),
                        "Depth",
                        "1");
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("<d:error", "<c:valid-filter/>");
    }

    private HttpResponse<String> put(String name, String body) {
        return serving.send(
                "PUT", WORK + name, body, "Content-Type", "text/calendar; charset=utf-8");
    }

    private String report(String body) {
        HttpResponse<String> answer = serving.send("REPORT", WORK, body, "Depth", "1");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
        return answer.body();
    }

    private String propfind(String path, String properties) {
        String body =
                "<d:propfind xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:prop>"
                        + properties
                        + "</d:prop></d:propfind>";
        return serving.send("PROPFIND", path, body, "Depth", "0").body();
    }

    private static String mkcalendar(String properties) {
        return "<c:mkcalendar xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:set><d:prop>"
                + properties
                + "</d:prop></d:set></c:mkcalendar>";
    }

    private static String query(String property) {
        return query(property, "");
    }

    private static String query(String property, String within) {
        return "<c:calendar-query xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:prop>"
                + property
                + "</d:prop><c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'>"
                + within
                + "</c:comp-filter></c:comp-filter></c:filter></c:calendar-query>";
    }

    private static String object(String... lines) {
        return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Satchel//Test//EN\r\n"
                + String.join("\r\n", lines)
                + "\r\nEND:VCALENDAR\r\n";
    }
}
