package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Dav.xml;
import static satchel.dav.server.Serving.HOME;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** MKCOL that says what is to be made, and with which properties (RFC 5689). */
final class ExtendedMkcolTest {
    private static final String CALENDAR = "<d:collection/><c:calendar/>";
    private static final String PROPERTIES =
            "<d:displayname>Work</d:displayname><c:calendar-description>Mine</c:calendar-description>"
                    + "<c:supported-calendar-component-set><c:comp name='VTODO'/>"
                    + "</c:supported-calendar-component-set>";

    private final Serving serving = new Serving();
    private Dav dav;

    @BeforeEach
    void begin() {
        dav = new Dav(serving);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    /** Section 4.1: MKCALENDAR and MKCOL come to the same. */
    @Test
    void aCalendarIsMadeAsByMkcalendar() {
        HttpResponse<String> made = mkcol("a/", set(type(CALENDAR) + PROPERTIES));
        serving.send("MKCALENDAR", HOME + "b/", xml("c:mkcalendar", set(PROPERTIES)));

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Cache-Control")).hasValue("no-cache");
        assertThat(described("a/")).contains("<c:calendar/>", ">Work<", ">Mine<", "VTODO");
        assertThat(described("a/")).isEqualTo(described("b/").replace("/b/", "/a/"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<d:collection/><x:special xmlns:x='urn:x'/>",
                "<d:collection/><c:calendar/><a:addressbook/>",
                "<c:calendar/>",
                "<d:collection/>",
                ""
            })
    void aTypeThatIsNotKnownIsRefusedByItsPropertyAndTheOthersWithIt(String types) {
        HttpResponse<String> refused =
                mkcol("a/", set("<d:displayname>A</d:displayname>" + type(types)));

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body())
                .contains("<d:mkcol-response ", "<d:propstat><d:prop><d:resourcetype/></d:prop>")
                .contains("HTTP/1.1 403 ", "<d:error><d:valid-resourcetype/></d:error>")
                .contains("<d:prop><d:displayname/></d:prop><d:status>HTTP/1.1 424 ");
        assertThat(dav.propfind(HOME + "a/", "0", "<d:getetag/>").statusCode()).isEqualTo(404);
    }

    @Test
    void aPropertyThatCannotBeSetRefusesAll() {
        String mixed = type(CALENDAR) + "<d:displayname>A</d:displayname><d:getetag>1</d:getetag>";
        HttpResponse<String> refused = mkcol("a/", set(mixed));

        assertThat(refused.statusCode()).isEqualTo(424);
        assertThat(refused.body())
                .contains("<d:mkcol-response ", "<d:prop><d:getetag/></d:prop>")
                .contains("HTTP/1.1 403 ", "<d:cannot-modify-protected-property/>")
                .contains("<d:prop><d:displayname/></d:prop><d:status>HTTP/1.1 424 ");
        assertThat(dav.propfind(HOME + "a/", "0", "<d:getetag/>").statusCode()).isEqualTo(404);
    }

    @Test
    void instructionsAreDoneInTheirOrder() {
        String first = set("<d:displayname>First</d:displayname>" + type(CALENDAR));
        mkcol("a/", first + set("<d:displayname>Last</d:displayname>"));

        assertThat(described("a/")).contains(">Last<").doesNotContain("First");
    }

    @ParameterizedTest
    @CsvSource({
        "application/xml, d:propertyupdate, 400",
        "text/calendar,   d:mkcol,          415",
        "application/json, d:mkcol,         415"
    })
    void anotherBodyIsNotUnderstood(String mediaType, String root, int status) {
        String body = xml(root, set(type(CALENDAR)));

        assertThat(serving.send("MKCOL", HOME + "a/", body, "Content-Type", mediaType).statusCode())
                .isEqualTo(status);
        assertThat(dav.propfind(HOME + "a/", "0", "<d:getetag/>").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {HOME, HOME + "a/", "/dav/users/ada/contacts/"})
    void itIsAnnouncedWhereItIsOffered(String path) {
        HttpResponse<String> options = serving.send("OPTIONS", path, "");

        assertThat(options.headers().firstValue("DAV").orElse("")).contains("extended-mkcol");
    }

    private HttpResponse<String> mkcol(String name, String content) {
        String body = xml("d:mkcol", content);
        return serving.send("MKCOL", HOME + name, body, "Content-Type", "text/xml; charset=utf-8");
    }

    private String described(String name) {
        return dav.propfind(
                        HOME + name,
                        "0",
                        "<d:resourcetype/><d:displayname/><c:calendar-description/>"
                                + "<c:supported-calendar-component-set/><d:supported-report-set/>")
                .body();
    }

    private static String type(String types) {
        return "<d:resourcetype>" + types + "</d:resourcetype>";
    }

    private static String set(String properties) {
        return "<d:set><d:prop>" + properties + "</d:prop></d:set>";
    }
}
