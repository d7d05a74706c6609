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

/** The properties of calendars (RFC 4791 sections 5.2 and 7.5.1, RFC 7809 section 5) over HTTP. */
final class CalendarPropertiesTest {
    private static final String WORK = HOME + "work/";
    private static final String TYPES = "application/xml; charset=utf-8";
    private final Serving serving = new Serving();

    @BeforeEach
    void makeCalendar() {
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    min-date-time              | 00010101T000000Z
                    max-date-time              | 99991231T235959Z
                    max-instances              | 100000
                    max-attendees-per-instance | 10000
                    max-resource-size          | 10485760
                    supported-calendar-data    | <c:calendar-data content-type="text/calendar" version="2.0"/>
                    supported-calendar-component-set | <c:comp name="VEVENT"/><c:comp name="VJOURNAL"/><c:comp name="VTODO"/>
                    supported-collation-set    | <c:supported-collation>i;ascii-casemap</c:supported-collation><c:supported-collation>i;octet</c:supported-collation><c:supported-collation>i;unicode-casemap</c:supported-collation>
                    """)
    void aCalendarSaysWhatItTakesAndNobodyChangesThat(String property, String value) {
        assertThat(propfind(WORK, "<c:" + property + "/>"))
                .contains("<c:" + property + ">" + value + "</c:" + property + ">", "200 OK");
        assertThat(proppatch("<c:" + property + ">x</c:" + property + ">").body())
                .contains("cannot-modify-protected-property");
        assertThat(serving.send("PROPFIND", WORK, "", "Depth", "0").body())
                .doesNotContain(property);
    }

    @Test
    void anObjectSaysWithWhichCollationsItIsSearched() {
        serving.send("PUT", WORK + "a.ics", event("a", "A"), "Content-Type", "text/calendar");
        assertThat(propfind(WORK + "a.ics", "<c:supported-collation-set/>")).contains("i;octet");
    }

    @ParameterizedTest
    @ValueSource(strings = {WORK, WORK + "a.ics"})
    void calendarsAndTheirObjectsAnswerTheReportsOfCalDav(String path) {
        serving.send("PUT", WORK + "a.ics", event("a", "A"), "Content-Type", "text/calendar");
        assertThat(propfind(path, "<d:supported-report-set/>"))
                .contains("<c:calendar-query/>", "<c:calendar-multiget/>", "<c:free-busy-query/>");
    }

    @Test
    void calendarDataIsNoPropertyOfAPropfind() {
        serving.send("PUT", WORK + "a.ics", event("a", "A"), "Content-Type", "text/calendar");
        assertThat(propfind(WORK + "a.ics", "<c:calendar-data/>"))
                .contains("<c:calendar-data/>", "404")
                .doesNotContain("BEGIN:VCALENDAR");
    }

    @Test
    void theZoneOfACalendarIsSetByItsNameAndReadAsBoth() {
        assertThat(
                        proppatch("<c:calendar-timezone-id>Europe/Berlin</c:calendar-timezone-id>")
                                .body())
                .contains("<c:calendar-timezone-id/>", "200 OK");
        assertThat(propfind(WORK, "<c:calendar-timezone-id/><c:calendar-timezone/>"))
                .contains(
                        "<c:calendar-timezone-id>Europe/Berlin</c:calendar-timezone-id>",
                        "BEGIN:VTIMEZONE",
                        "TZID:Europe/Berlin")
                .doesNotContain("404");
        proppatch(
                "<c:calendar-timezone>" + timezone("America/New_York") + "</c:calendar-timezone>");
        assertThat(propfind(WORK, "<c:calendar-timezone-id/>")).contains("America/New_York");
        proppatch("<c:calendar-timezone>" + timezone("Workshop") + "</c:calendar-timezone>");
        assertThat(propfind(WORK, "<c:calendar-timezone-id/>")).contains("404");
    }

    @Test
    void theZoneOfACalendarIsTakenBack() {
        proppatch("<c:calendar-timezone-id>Europe/Berlin</c:calendar-timezone-id>");
        String remove = update("remove", "<c:calendar-timezone-id/>");
        assertThat(serving.send("PROPPATCH", WORK, remove).statusCode()).isEqualTo(207);
        assertThat(propfind(WORK, "<c:calendar-timezone/>")).contains("404");
    }

    @Test
    void aNewCalendarCanHaveAZoneByName() {
        String make =
                "<c:mkcalendar xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:set>"
                        + "<d:prop><c:calendar-timezone-id>Asia/Tokyo</c:calendar-timezone-id>"
                        + "</d:prop></d:set></c:mkcalendar>";
        assertThat(serving.send("MKCALENDAR", HOME + "tokyo/", make).statusCode()).isEqualTo(201);
        assertThat(propfind(HOME + "tokyo/", "<c:calendar-timezone/>")).contains("TZID:Asia/Tokyo");
    }

    @Test
    void aZoneNobodyKnowsIsRefusedByItsName() {
        HttpResponse<String> unknown =
                proppatch("<c:calendar-timezone-id>Mars/Base</c:calendar-timezone-id>");
        assertThat(unknown.statusCode()).isEqualTo(403);
        assertThat(unknown.body()).contains("valid-timezone");
        assertThat(proppatch("<c:calendar-timezone>none</c:calendar-timezone>").body())
                .contains("valid-calendar-data");
    }

    @Test
    void allpropNamesNothingOfCalDav() {
        proppatch(
                "<c:calendar-timezone-id>Europe/Berlin</c:calendar-timezone-id>"
                        + "<c:calendar-description>Mine</c:calendar-description>");
        assertThat(serving.send("PROPFIND", WORK, "", "Depth", "0").body())
                .contains("resourcetype")
                .doesNotContain("calendar-timezone", "calendar-description", "max-instances");
        assertThat(propfind(WORK, "<c:calendar-description/>")).contains("Mine");
    }

    @Test
    void thereIsNoTimeZoneServiceAndNobodyIsSentToOne() {
        assertThat(propfind(HOME, "<c:timezone-service-set/>"))
                .contains("<c:timezone-service-set/>", "404");
        assertThat(serving.send("OPTIONS", WORK, "").headers().firstValue("DAV").orElseThrow())
                .doesNotContain("calendar-no-timezone");
    }

    private static String timezone(String id) {
        return "BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VTIMEZONE\nTZID:"
                + id
                + "\nBEGIN:STANDARD\n"
                + "DTSTART:19700101T000000\nTZOFFSETFROM:+0000\nTZOFFSETTO:+0000\nEND:STANDARD\n"
                + "END:VTIMEZONE\nEND:VCALENDAR\n";
    }

    private HttpResponse<String> proppatch(String properties) {
        return serving.send("PROPPATCH", WORK, update("set", properties), "Content-Type", TYPES);
    }

    private static String update(String instruction, String properties) {
        return "<d:propertyupdate xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:"
                + instruction
                + "><d:prop>"
                + properties
                + "</d:prop></d:"
                + instruction
                + "></d:propertyupdate>";
    }

    private String propfind(String path, String properties) {
        String body =
                "<d:propfind xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:prop>"
                        + properties
                        + "</d:prop></d:propfind>";
        return serving.send("PROPFIND", path, body, "Depth", "0").body();
    }
}
