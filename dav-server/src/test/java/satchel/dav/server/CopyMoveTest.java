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

/** COPY and MOVE of objects and databases, over HTTP (RFC 4918 sections 9.8 and 9.9). */
final class CopyMoveTest {
    private static final String WORK = HOME + "work/";
    private static final String LEISURE = HOME + "leisure/";
    private static final String ONE = WORK + "one.ics";
    private static final String BOOK = "/dav/users/ada/contacts/friends/";

    private final Serving serving = new Serving();

    @BeforeEach
    void makeCalendars() {
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
        assertThat(serving.send("MKCALENDAR", LEISURE, "").statusCode()).isEqualTo(201);
        assertThat(put(ONE, "one", "A").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    private HttpResponse<String> put(String path, String uid, String summary) {
        return serving.send("PUT", path, event(uid, summary));
    }

    private HttpResponse<String> transfer(
            String method, String from, String to, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Destination";
        all[headers.length + 1] = to;
        return serving.send(method, from, "", all);
    }

    private int status(String path) {
        return serving.send("GET", path, "").statusCode();
    }

    private void makeBook() {
        String make =
                "<mkcol xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'><set><prop>"
                        + "<resourcetype><collection/><c:addressbook/></resourcetype>"
                        + "</prop></set></mkcol>";
        assertThat(serving.send("MKCOL", BOOK, make).statusCode()).isEqualTo(201);
    }

    @Test
    void aCopyIsByteForByteTheSame() {
        assertThat(transfer("COPY", ONE, LEISURE + "x.ics").statusCode()).isEqualTo(201);
        assertThat(serving.send("GET", LEISURE + "x.ics", "").body())
                .isEqualTo(serving.send("GET", ONE, "").body());
    }

    @Test
    void theDestinationIsAnAddressOfThisServerOrAPath() {
        assertThat(transfer("MOVE", ONE, serving.absolute(LEISURE + "x.ics")).statusCode())
                .isEqualTo(201);
        assertThat(status(ONE)).isEqualTo(404);
        assertThat(transfer("MOVE", LEISURE + "x.ics", WORK + "%C3%A9t%C3%A9%201.ics").statusCode())
                .isEqualTo(201);
        assertThat(status(WORK + "%C3%A9t%C3%A9%201.ics")).isEqualTo(200);
    }

    @Test
    void bothCollectionsReportAMove() {
        String work = token(WORK);
        String leisure = token(LEISURE);

        transfer("MOVE", ONE, LEISURE + "x.ics");

        assertThat(changes(WORK, work)).contains(ONE, "404 Not Found");
        assertThat(changes(LEISURE, leisure)).contains(LEISURE + "x.ics", "200 OK");
    }

    private String token(String path) {
        String body = changes(path, "");
        String open = "<d:sync-token>";
        return body.substring(body.indexOf(open) + open.length(), body.indexOf("</d:sync-token>"));
    }

    private String changes(String path, String token) {
        String ask =
                "<sync-collection xmlns='DAV:'><sync-token>%s</sync-token><sync-level>1</sync-level>"
                                .formatted(token)
                        + "<prop><getetag/></prop></sync-collection>";
        return serving.send("REPORT", path, ask).body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"COPY", "MOVE"})
    void whatIsInTheWayIsReplacedUnlessTheClientForbidsIt(String method) {
        put(LEISURE + "x.ics", "one", "B");

        assertThat(transfer(method, ONE, LEISURE + "x.ics", "Overwrite", "F").statusCode())
                .isEqualTo(412);
        assertThat(serving.send("GET", LEISURE + "x.ics", "").body()).contains("SUMMARY:B");
        assertThat(transfer(method, ONE, LEISURE + "x.ics", "Overwrite", "x").statusCode())
                .isEqualTo(400);
        assertThat(transfer(method, ONE, LEISURE + "x.ics", "Overwrite", "T").statusCode())
                .isEqualTo(204);
        assertThat(serving.send("GET", LEISURE + "x.ics", "").body()).contains("SUMMARY:A");
    }

    @ParameterizedTest
    @CsvSource({
        "/dav/users/ada/calendars/work/one.ics, 403", // itself
        "/dav/users/ada/calendars/none/x.ics, 409",
        "/dav/users/ada/calendars/leisure/a/x.ics, 409",
        "/dav/users/ada/calendars/leisure/, 403",
        "/dav/users/ada/calendars/, 403",
        "/dav/users/bob/calendars/work/x.ics, 403",
        "/dav/users/nobody/calendars/work/x.ics, 403",
        "/elsewhere, 403",
        "http://other.example.org/dav/users/ada/calendars/leisure/x.ics, 502",
        "/dav/users/ada/calendars/leisure/../../../bob/x.ics, 400",
        "/dav/users/ada/calendars/leisure/%2e%2e/x.ics, 400",
        "/dav/users/ada/calendars/leisure/a%2fb.ics, 400",
        "leisure/x.ics, 400",
        "//host/leisure/x.ics, 400",
        "http:x, 400",
    })
    void aDestinationThatCannotBeIsRefused(String destination, int status) {
        for (String method : new String[] {"COPY", "MOVE"}) {
            assertThat(transfer(method, ONE, destination).statusCode()).isEqualTo(status);
        }
        assertThat(status(ONE)).isEqualTo(200);
    }

    @Test
    void theDestinationOfAnotherUserTellsNothingAboutHer() {
        String there = transfer("COPY", ONE, "/dav/users/bob/calendars/x/y.ics").body();
        String nobody = transfer("COPY", ONE, "/dav/users/eve/calendars/x/y.ics").body();

        assertThat(there).isEqualTo(nobody);
    }

    @Test
    void whatIsMissingIsNotFoundAndADestinationIsNeeded() {
        assertThat(transfer("MOVE", WORK + "no.ics", LEISURE + "x.ics").statusCode())
                .isEqualTo(404);
        assertThat(serving.send("MOVE", ONE, "").statusCode()).isEqualTo(400);
        assertThat(transfer("COPY", HOME, LEISURE).statusCode()).isEqualTo(405);
    }

    @Test
    void aUidIsHeldByOneObjectOfACalendar() {
        put(LEISURE + "holder.ics", "one", "B");

        HttpResponse<String> moved = transfer("MOVE", ONE, LEISURE + "x.ics");
        HttpResponse<String> twin = transfer("COPY", ONE, WORK + "twin.ics");

        assertThat(moved.statusCode()).isEqualTo(409);
        assertThat(moved.body()).contains("no-uid-conflict", LEISURE + "holder.ics");
        assertThat(twin.statusCode()).isEqualTo(409);
        assertThat(twin.body()).contains("no-uid-conflict", ONE);
        assertThat(transfer("MOVE", ONE, WORK + "renamed.ics").statusCode()).isEqualTo(201);
    }

    @Test
    void aTaskListTakesNoEvents() {
        String make =
                "<c:mkcalendar xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><set><prop>"
                        + "<c:supported-calendar-component-set><c:comp name='VTODO'/>"
                        + "</c:supported-calendar-component-set></prop></set></c:mkcalendar>";
        serving.send("MKCALENDAR", HOME + "tasks/", make);

        HttpResponse<String> response = transfer("COPY", ONE, HOME + "tasks/x.ics");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("supported-calendar-component");
    }

    @Test
    void anEventIsNoCardAndACalendarNoAddressBook() {
        makeBook();

        HttpResponse<String> object = transfer("MOVE", ONE, BOOK + "x.vcf");
        HttpResponse<String> database = transfer("COPY", WORK, "/dav/users/ada/contacts/work/");

        assertThat(object.statusCode()).isEqualTo(403);
        assertThat(object.body()).contains("supported-address-data");
        assertThat(database.statusCode()).isEqualTo(403);
        assertThat(database.body()).contains("calendar-collection-location-ok");
    }

    @Test
    void aStaleTagMovesNothing() {
        assertThat(transfer("MOVE", ONE, LEISURE + "x.ics", "If-Match", "\"old\"").statusCode())
                .isEqualTo(412);
        assertThat(transfer("MOVE", ONE, LEISURE + "x.ics", "If", "([\"old\"])").statusCode())
                .isEqualTo(412);
        assertThat(status(ONE)).isEqualTo(200);
    }

    @Test
    void aMovedCalendarKeepsItsTokenUnderItsNewAddress() {
        String token = token(WORK);
        put(WORK + "two.ics", "two", "B");

        assertThat(transfer("MOVE", WORK, HOME + "renamed/").statusCode()).isEqualTo(201);

        assertThat(serving.send("PROPFIND", WORK, "", "Depth", "0").statusCode()).isEqualTo(404);
        assertThat(status(HOME + "renamed/one.ics")).isEqualTo(200);
        assertThat(changes(HOME + "renamed/", token))
                .contains(HOME + "renamed/two.ics")
                .doesNotContain("one.ics");
        serving.send("MKCALENDAR", WORK, "");
        assertThat(changes(WORK, token)).contains("valid-sync-token");
    }

    @Test
    void aCopiedCalendarHasAllObjectsOrNoneAsDepthSays() {
        assertThat(transfer("COPY", WORK, HOME + "all/").statusCode()).isEqualTo(201);
        assertThat(transfer("COPY", WORK, HOME + "none/", "Depth", "0").statusCode())
                .isEqualTo(201);

        assertThat(status(HOME + "all/one.ics")).isEqualTo(200);
        assertThat(status(HOME + "none/one.ics")).isEqualTo(404);
        assertThat(changes(HOME + "all/", token(WORK))).contains("valid-sync-token");
        assertThat(transfer("COPY", WORK, HOME + "x/", "Depth", "1").statusCode()).isEqualTo(400);
        assertThat(transfer("MOVE", WORK, HOME + "x/", "Depth", "0").statusCode()).isEqualTo(400);
        assertThat(transfer("COPY", WORK, LEISURE, "Overwrite", "F").statusCode()).isEqualTo(412);
        assertThat(transfer("COPY", WORK, LEISURE).statusCode()).isEqualTo(204);
        assertThat(status(LEISURE + "one.ics")).isEqualTo(200);
    }

    @Test
    void aReadObeysTheIfHeaderToo() {
        String tag = serving.send("GET", ONE, "").headers().firstValue("ETag").orElseThrow();

        for (String method : new String[] {"GET", "HEAD", "PROPFIND"}) {
            assertThat(serving.send(method, ONE, "", "If", "([" + tag + "])").statusCode())
                    .isIn(200, 207);
            assertThat(serving.send(method, ONE, "", "If", "([\"old\"])").statusCode())
                    .isEqualTo(412);
            assertThat(serving.send(method, ONE, "", "If", "x").statusCode()).isEqualTo(400);
        }
        String other = "<" + ONE + "> ([" + tag + "])";
        assertThat(serving.send("GET", WORK + "no.ics", "", "If", other).statusCode())
                .isEqualTo(404);
    }
}
