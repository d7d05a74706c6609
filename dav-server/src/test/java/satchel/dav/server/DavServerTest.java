package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The methods over real HTTP: what they do, and what they refuse. */
final class DavServerTest {
    private static final String WORK = HOME + "work/";
    private final Serving serving = new Serving();

    @BeforeEach
    void makeCalendar() {
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    private HttpResponse<String> put(String name, String body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 0, headers.length);
        all[headers.length] = "Content-Type";
        all[headers.length + 1] = "text/calendar; charset=utf-8";
        return serving.send("PUT", WORK + name, body, all);
    }

    private static String tag(HttpResponse<String> response) {
        return response.headers().firstValue("ETag").orElseThrow();
    }

    @Test
    void bodiesComeBackByteForByteUnderAStrongTag() {
        String body = event("one", "Été ❄") + "\r\n";
        HttpResponse<String> stored = put("one.ics", body);
        HttpResponse<String> read = serving.send("GET", WORK + "one.ics", "");

        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(read.body()).isEqualTo(body);
        assertThat(tag(read)).isEqualTo(tag(stored)).startsWith("\"").endsWith("\"");
    }

    @Test
    void anUnchangedObjectIsNotSentAgain() {
        String tag = tag(put("one.ics", event("one", "A")));

        HttpResponse<String> again =
                serving.send("GET", WORK + "one.ics", "", "If-None-Match", tag);

        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void aStaleTagWritesAndDeletesNothing() {
        String old = tag(put("one.ics", event("one", "A")));
        put("one.ics", event("one", "B"), "If-Match", old);

        assertThat(put("one.ics", event("one", "C"), "If-Match", old).statusCode()).isEqualTo(412);
        assertThat(serving.send("DELETE", WORK + "one.ics", "", "If-Match", old).statusCode())
                .isEqualTo(412);
        assertThat(put("one.ics", event("one", "D"), "If-None-Match", "*").statusCode())
                .isEqualTo(412);
        assertThat(put("new.ics", event("new", "E"), "If-Match", "\"any\"").statusCode())
                .isEqualTo(412);
        assertThat(serving.send("GET", WORK + "one.ics", "").body()).contains("SUMMARY:B");
    }

    @Test
    void aUidIsHeldByOneObjectAndTheRefusalNamesIt() {
        put("one.ics", event("one", "A"));

        HttpResponse<String> second = put("two.ics", event("one", "B"));

        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("no-uid-conflict", WORK + "one.ics");
    }

    @Test
    void writesTellTheTokenBeforeAndAfter() {
        String after =
                put("one.ics", event("one", "A"))
                        .headers()
                        .firstValue("Satchel-Sync-Token")
                        .orElseThrow();
        String before =
                put("two.ics", event("two", "B"))
                        .headers()
                        .firstValue("Satchel-Sync-Token-Before")
                        .orElseThrow();

        assertThat(before).isEqualTo(after).startsWith("urn:satchel:sync:");
    }

    @ParameterizedTest
    @CsvSource({"GET", "PUT", "DELETE", "PROPFIND", "PROPPATCH", "REPORT", "MKCALENDAR", "MKCOL"})
    void nobodyGetsInWithoutAPassword(String method) {
        assertThat(serving.anonymously(method, WORK).statusCode()).isEqualTo(401);
        assertThat(serving.anonymously(method, "/dav/users/nobody/").statusCode()).isEqualTo(401);
    }

    @Test
    void anotherUsersTreeLooksLikeNone() {
        HttpResponse<String> others =
                serving.send("PROPFIND", "/dav/users/bob/calendars/", "", "Depth", "0");
        HttpResponse<String> nobodys =
                serving.send("PROPFIND", "/dav/users/eve/calendars/", "", "Depth", "0");

        assertThat(others.statusCode()).isEqualTo(nobodys.statusCode()).isIn(403, 404);
        assertThat(others.body()).isEqualTo(nobodys.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dav/users/ada/../bob/calendars/",
                "/dav/users/ada/%2e%2e/bob/calendars/",
                "/dav/users/ada/calendars/%2e%2e%2f%2e%2e%2fbob/",
                "/dav/users/ada/calendars/..%5cbob/",
                "/dav/users/ada/calendars/%00/",
                "/dav/users/ada/calendars/%252e%252e/x.ics"
            })
    void pathsThatClimbReachNothing(String path) {
        assertThat(serving.raw("GET " + path + " HTTP/1.1")).startsWith("HTTP/1.1 40");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<propfind xmlns='DAV:'><prop>",
                "<!DOCTYPE x [<!ENTITY e 'x'>]><propfind xmlns='DAV:'><prop>&e;</prop></propfind>",
                "no XML at all"
            })
    void brokenOrDeclaringXmlIsABadRequest(String body) {
        assertThat(serving.send("PROPFIND", WORK, body, "Depth", "0").statusCode()).isEqualTo(400);
        assertThat(serving.send("PROPPATCH", WORK, body).statusCode()).isEqualTo(400);
        assertThat(serving.send("REPORT", WORK, body).statusCode()).isEqualTo(400);
    }

    @Test
    void depthInfinityIsRefusedByItsName() {
        HttpResponse<String> response = serving.send("PROPFIND", WORK, "", "Depth", "infinity");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("propfind-finite-depth");
    }

    @Test
    void aMalformedCalendarIsNotStored() {
        HttpResponse<String> response = put("bad.ics", "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("valid-calendar-data");
        assertThat(serving.send("GET", WORK + "bad.ics", "").statusCode()).isEqualTo(404);
    }

    @Test
    void anOversizedBodyIsRefusedByItsName() {
        String huge = event("huge", "x".repeat(11 << 20));

        HttpResponse<String> response = put("huge.ics", huge);

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("max-resource-size");
    }

    @Test
    void aProtectedPropertyRefusesTheWholeEdit() {
        String edit =
                "<propertyupdate xmlns='DAV:'><set><prop><displayname>New</displayname></prop></set>"
                        + "<set><prop><resourcetype/></prop></set></propertyupdate>";

        HttpResponse<String> response = serving.send("PROPPATCH", WORK, edit);

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(response.body()).contains("424", "cannot-modify-protected-property");
        assertThat(properties("displayname")).doesNotContain("New");
        assertThat(properties("resourcetype")).contains("calendar");
    }

    @Test
    void deadPropertiesAreKept() {
        String edit =
                "<propertyupdate xmlns='DAV:'><set><prop xml:lang='en'><x:mood xmlns:x='urn:x'>calm &amp; <x:b>bright</x:b></x:mood></prop></set></propertyupdate>";

        assertThat(serving.send("PROPPATCH", WORK, edit).statusCode()).isEqualTo(207);
        String ask = "<propfind xmlns='DAV:'><prop><mood xmlns='urn:x'/></prop></propfind>";
        assertThat(serving.send("PROPFIND", WORK, ask, "Depth", "0").body())
                .contains("calm &amp; ", "bright", "200 OK", "xml:lang=\"en\"");
    }

    /** Nor can a client close with it what it does not stand in. */
    @Test
    void whatIsNoLanguageIsNotKept() {
        String edit =
                "<propertyupdate xmlns='DAV:'><set><prop><displayname xml:lang='x?&gt;&lt;y'>Work"
                        + "</displayname></prop></set></propertyupdate>";

        assertThat(serving.send("PROPPATCH", WORK, edit).statusCode()).isEqualTo(207);

        assertThat(properties("displayname")).contains("<d:displayname>Work</d:displayname>");
    }

    /** RFC 4918 sections 8.1 and 8.5: before the body is read and conditions are judged. */
    @Test
    void whoIsNotLetInHearsOfNothingElse() {
        put("one.ics", event("one", "A"));
        Optional<String> bob = Optional.of(Serving.basic("bob", "builder"));
        String[] stale = {"If-Match", "\"old\"", "Overwrite", "F", "If", "nonsense"};
        for (String method : new String[] {"PUT", "PROPPATCH", "DELETE", "COPY"}) {
            String body = method.startsWith("P") ? "no XML at all" : "";
            HttpResponse<String> nobody =
                    serving.sendAs(Optional.empty(), method, WORK + "one.ics", body, stale);

            assertThat(nobody.statusCode()).isEqualTo(401);
            assertThat(nobody.headers().firstValue("WWW-Authenticate").orElseThrow())
                    .startsWith("Basic realm=");
            assertThat(serving.sendAs(bob, method, WORK + "one.ics", body, stale).statusCode())
                    .isEqualTo(404);
        }
    }

    /** RFC 4918 section 5.2. */
    @ParameterizedTest
    @ValueSource(strings = {"/dav/principals", "/dav/users/ada/calendars", HOME + "work"})
    void aCollectionWithoutItsSlashIsFoundUnderItsName(String path) {
        HttpResponse<String> found = serving.send("PROPFIND", path, "", "Depth", "0");

        assertThat(found.headers().firstValue("Content-Location")).hasValue(path + "/");
        assertThat(found.body()).contains("<d:href>" + path + "/</d:href>");
    }

    private String properties(String name) {
        String ask = "<propfind xmlns='DAV:'><prop><" + name + "/></prop></propfind>";
        return serving.send("PROPFIND", WORK, ask, "Depth", "0").body();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/dav/", "/dav/principals/", "/dav/users/ada/", HOME, WORK})
    void thePrincipalIsFoundFromEverywhere(String path) {
        String ask = "<propfind xmlns='DAV:'><prop><current-user-principal/></prop></propfind>";

        HttpResponse<String> response = serving.send("PROPFIND", path, ask, "Depth", "0");

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(response.body()).contains("/dav/principals/ada/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"caldav", "carddav"})
    void theWellKnownAddressesRedirect(String service) {
        HttpResponse<String> response = serving.anonymously("GET", "/.well-known/" + service);

        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("Location").orElseThrow()).contains("/dav/");
    }

    @Test
    void optionsAnnouncesWhatIsThereAndNoMore() {
        HttpResponse<String> response = serving.send("OPTIONS", WORK, "");

        assertThat(response.headers().firstValue("DAV").orElseThrow())
                .contains("1, 2, 3", "calendar-access", "addressbook", "extended-mkcol")
                .doesNotContain("access-control", "calendar-auto-schedule");
        assertThat(response.headers().firstValue("Allow").orElseThrow())
                .contains("LOCK", "COPY", "MOVE", "POST")
                .doesNotContain("ACL");
        assertThat(serving.send("OPTIONS", "/some/page", "").headers().firstValue("DAV")).isEmpty();
    }

    @Test
    void aCalendarIsMadeOnce() {
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(403);
        assertThat(serving.send("MKCALENDAR", HOME + "a/b/", "").statusCode()).isIn(403, 404, 409);
    }

    @Test
    void anAddressBookIsMadeByExtendedMkcol() {
        String make =
                "<mkcol xmlns='DAV:' xmlns:c='urn:ietf:params:xml:ns:carddav'><set><prop>"
                        + "<resourcetype><collection/><c:addressbook/></resourcetype>"
                        + "<displayname>Friends</displayname></prop></set></mkcol>";

        assertThat(
                        serving.send(
                                        "MKCOL",
                                        "/dav/users/ada/contacts/friends/",
                                        make,
                                        "Content-Type",
                                        "application/xml")
                                .statusCode())
                .isEqualTo(201);
        assertThat(serving.send("PROPFIND", "/dav/users/ada/contacts/", "", "Depth", "1").body())
                .contains("Friends", "addressbook");
    }

    @Test
    void aMethodNobodyKnowsIsNotImplemented() {
        assertThat(serving.raw("BREW " + WORK + " HTTP/1.1")).startsWith("HTTP/1.1 501");
    }
}
