package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** LOCK, UNLOCK and what locks forbid, over HTTP (RFC 4918 sections 6, 7, 9.10 and 9.11). */
final class LockTest {
    private static final String WORK = HOME + "work/";
    private static final String ONE = WORK + "one.ics";
    private static final Pattern TIMEOUT = Pattern.compile("<d:timeout>Second-(\\d+)</d:timeout>");

    private final Serving serving = new Serving();

    @BeforeEach
    void makeCalendar() {
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
        assertThat(put(ONE, "A").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    private HttpResponse<String> put(String path, String summary, String... headers) {
        String uid = path.substring(path.lastIndexOf('/') + 1);
        return serving.send("PUT", path, event(uid, summary), headers);
    }

    private HttpResponse<String> lock(String path, String scope, String... headers) {
        String body =
                "<lockinfo xmlns='DAV:'><lockscope><%s/></lockscope><locktype><write/></locktype>"
                                .formatted(scope)
                        + "<owner><href>mailto:ada &amp; co</href></owner></lockinfo>";
        return serving.send("LOCK", path, body, headers);
    }

    /** The token of a new exclusive lock, within its angle brackets. */
    private String locked(String path, String... headers) {
        HttpResponse<String> response = lock(path, "exclusive", headers);
        assertThat(response.statusCode()).isEqualTo(200);
        return response.headers().firstValue("Lock-Token").orElseThrow();
    }

    private String property(String path, String name) {
        String ask = "<propfind xmlns='DAV:'><prop><" + name + "/></prop></propfind>";
        return serving.send("PROPFIND", path, ask, "Depth", "0").body();
    }

    @Test
    void aLockIsAnsweredWithAllThatIsToKnowOfIt() {
        HttpResponse<String> response = lock(ONE, "exclusive", "Timeout", "Second-600");
        String token = response.headers().firstValue("Lock-Token").orElseThrow();

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(token).matches("<opaquelocktoken:[0-9a-f-]{36}>");
        assertThat(response.body())
                .contains(
                        "<d:locktype><d:write/></d:locktype>",
                        "<d:lockscope><d:exclusive/></d:lockscope>",
                        "<d:depth>infinity</d:depth>",
                        "mailto:ada &amp; co",
                        "<d:timeout>Second-",
                        "<d:locktoken><d:href>" + token.substring(1, token.length() - 1),
                        "<d:lockroot><d:href>" + ONE + "</d:href></d:lockroot>");
        assertThat(property(ONE, "lockdiscovery")).contains(token.substring(1, 20));
        assertThat(property(WORK, "lockdiscovery")).doesNotContain("activelock");
    }

    @Test
    void whatCanBeLockedSaysHow() {
        for (String path : new String[] {ONE, WORK}) {
            assertThat(property(path, "supportedlock"))
                    .contains("<d:exclusive/>", "<d:shared/>", "<d:write/>");
        }
        assertThat(property(HOME, "supportedlock")).contains("200 OK").doesNotContain("lockentry");
    }

    @Test
    void aLockedObjectIsWrittenDeletedAndMovedWithItsTokenOnly() {
        String token = locked(ONE);
        String destination = WORK + "two.ics";

        for (HttpResponse<String> refused :
                List.of(
                        put(ONE, "B"),
                        put(ONE, "B", "If", "(<opaquelocktoken:other>) (Not <DAV:no-lock>)"),
                        serving.send("DELETE", ONE, ""),
                        serving.send("MOVE", ONE, "", "Destination", destination),
                        serving.send("DELETE", WORK, ""))) {
            assertThat(refused.statusCode()).isEqualTo(423);
            assertThat(refused.body())
                    .contains("<d:lock-token-submitted><d:href>" + ONE + "</d:href>");
        }
        assertThat(serving.send("GET", ONE, "").body()).contains("SUMMARY:A");
        assertThat(put(ONE, "B", "If", "(" + token + ")").statusCode()).isEqualTo(204);
        assertThat(put(ONE, "C", "If", "(<opaquelocktoken:other>)").statusCode()).isEqualTo(412);
        assertThat(serving.send("DELETE", ONE, "", "If", "(" + token + ")").statusCode())
                .isEqualTo(204);
        assertThat(put(ONE, "D").statusCode()).isEqualTo(201);
    }

    @Test
    void readingALockedObjectIsFree() {
        locked(ONE);

        assertThat(serving.send("GET", ONE, "").statusCode()).isEqualTo(200);
        assertThat(serving.send("PROPFIND", ONE, "", "Depth", "0").statusCode()).isEqualTo(207);
        assertThat(serving.send("COPY", ONE, "", "Destination", HOME + "no/x").statusCode())
                .isEqualTo(409);
    }

    @Test
    void aSecondLockIsRefusedWithTheRootOfTheFirst() {
        locked(WORK);

        HttpResponse<String> above = lock(ONE, "shared");

        assertThat(above.statusCode()).isEqualTo(423);
        assertThat(above.body()).contains("<d:no-conflicting-lock><d:href>" + WORK + "</d:href>");
    }

    @Test
    void aLockInTheWayBelowIsNamedInAMultistatus() {
        locked(ONE);

        HttpResponse<String> response = lock(WORK, "exclusive");

        assertThat(response.statusCode()).isEqualTo(207);
        assertThat(response.headers().firstValue("Lock-Token")).isEmpty();
        assertThat(response.body())
                .contains(
                        "<d:href>" + ONE + "</d:href><d:status>HTTP/1.1 423 Locked",
                        "<d:href>" + WORK + "</d:href><d:status>HTTP/1.1 424 Failed Dependency");
        assertThat(lock(WORK, "exclusive", "Depth", "0").statusCode()).isEqualTo(200);
    }

    @Test
    void sharedLocksLieBesideEachOther() {
        HttpResponse<String> first = lock(ONE, "shared");
        HttpResponse<String> second = lock(ONE, "shared");

        assertThat(second.statusCode()).isEqualTo(200);
        assertThat(second.body().split("<d:activelock>")).hasSize(3);
        assertThat(lock(ONE, "exclusive").statusCode()).isEqualTo(423);
        String token = first.headers().firstValue("Lock-Token").orElseThrow();
        assertThat(second.headers().firstValue("Lock-Token").orElseThrow()).isNotEqualTo(token);
        assertThat(put(ONE, "B").statusCode()).isEqualTo(423);
        assertThat(put(ONE, "B", "If", "(" + token + ")").statusCode()).isEqualTo(204);
    }

    @Test
    void aLockedDatabaseCoversItsNewMembersAndItsProperties() {
        String token = locked(WORK);
        String edit =
                "<propertyupdate xmlns='DAV:'><set><prop><displayname>x</displayname></prop></set>"
                        + "</propertyupdate>";
        String tagged = "<" + WORK + "> (" + token + ")";

        assertThat(put(WORK + "new.ics", "N").statusCode()).isEqualTo(423);
        assertThat(serving.send("PROPPATCH", WORK, edit).statusCode()).isEqualTo(423);
        assertThat(put(WORK + "new.ics", "N", "If", tagged).statusCode()).isEqualTo(201);
        assertThat(serving.send("PROPPATCH", WORK, edit, "If", tagged).statusCode()).isEqualTo(207);
        assertThat(property(WORK + "new.ics", "lockdiscovery")).contains(WORK + "</d:href>");
    }

    @ParameterizedTest
    @CsvSource({
        "Second-60, 60",
        "Second-0, 1",
        "Infinite, 43200",
        "Second-4100000000, 43200",
        "'Infinite, Second-60', 43200",
        "'Extended-7, Second-90', 90",
        "nonsense, 1800",
        "second-60, 60"
    })
    void aTimeoutIsGrantedUpToABound(String wish, int seconds) {
        Matcher granted = TIMEOUT.matcher(lock(ONE, "exclusive", "Timeout", wish).body());

        assertThat(granted.find()).isTrue();
        assertThat(Integer.parseInt(granted.group(1))).isBetween(seconds - 1, seconds);
    }

    @Test
    void aLockIsRefreshedByItsTokenWithoutABody() {
        String token = locked(ONE, "Timeout", "Second-60");

        HttpResponse<String> response =
                serving.send("LOCK", ONE, "", "If", "(" + token + ")", "Timeout", "Second-3000");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Lock-Token")).isEmpty();
        Matcher granted = TIMEOUT.matcher(response.body());
        assertThat(granted.find()).isTrue();
        assertThat(Integer.parseInt(granted.group(1))).isGreaterThan(2900);
    }

    /** RFC 4918 section 9.10.2. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "infinity"})
    void aRefreshDoesNotLookAtDepth(String depth) {
        String token = locked(WORK, "Depth", "0");

        assertThat(serving.send("LOCK", WORK, "", "If", "(" + token + ")", "Depth", depth).body())
                .contains("<d:depth>0</d:depth>");
    }

    /** RFC 4918 section 14.17: as a dead property is. */
    @Test
    void theOwnerComesBackAsItWasSaid() {
        String owner = "<x:who xmlns:x='urn:x' x:at='home'>Ada <x:b/> &lt;ada&gt;</x:who>";
        String body =
                "<lockinfo xmlns='DAV:'><lockscope><shared/></lockscope><locktype><write/></locktype>"
                        + "<owner>%s</owner></lockinfo>".formatted(owner);

        serving.send("LOCK", ONE, body);

        assertThat(property(ONE, "lockdiscovery"))
                .contains(
                        "xmlns:x=\"urn:x\"", "x:at=\"home\"", ">Ada <x:b", " &lt;ada&gt;</x:who>");
    }

    @Test
    void aRefreshNeedsTheOneTokenOfALockThatReachesHere() {
        String token = locked(ONE);
        put(WORK + "two.ics", "B");

        assertThat(serving.send("LOCK", ONE, "").statusCode()).isEqualTo(400);
        assertThat(serving.send("LOCK", ONE, "", "If", "(" + token + " <urn:x>)").statusCode())
                .isEqualTo(400);
        HttpResponse<String> elsewhere =
                serving.send("LOCK", WORK + "two.ics", "", "If", "(" + token + ")");
        assertThat(elsewhere.statusCode()).isEqualTo(412);
        assertThat(elsewhere.body()).contains("lock-token-matches-request-uri");
    }

    @Test
    void aLockIsGivenBackOnceWithItsToken() {
        String token = locked(ONE);
        String other = "<opaquelocktoken:00000000-0000-0000-0000-000000000000>";
        put(WORK + "two.ics", "B");

        assertThat(serving.send("UNLOCK", ONE, "").statusCode()).isEqualTo(400);
        assertThat(serving.send("UNLOCK", ONE, "", "Lock-Token", "x").statusCode()).isEqualTo(400);
        HttpResponse<String> wrong = serving.send("UNLOCK", ONE, "", "Lock-Token", other);
        assertThat(wrong.statusCode()).isEqualTo(409);
        assertThat(wrong.body()).contains("lock-token-matches-request-uri");
        assertThat(serving.send("UNLOCK", WORK + "two.ics", "", "Lock-Token", token).statusCode())
                .isEqualTo(409);

        assertThat(serving.send("UNLOCK", ONE, "", "Lock-Token", token).statusCode())
                .isEqualTo(204);
        assertThat(serving.send("UNLOCK", ONE, "", "Lock-Token", token).statusCode())
                .isEqualTo(409);
        assertThat(put(ONE, "B").statusCode()).isEqualTo(204);
    }

    @Test
    void anObjectThatIsNotThereIsNotLocked() {
        HttpResponse<String> response = lock(WORK + "new.ics", "exclusive");

        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("valid-calendar-data");
        assertThat(serving.send("GET", WORK + "new.ics", "").statusCode()).isEqualTo(404);
        assertThat(lock(HOME + "none/", "exclusive").statusCode()).isEqualTo(403);
        assertThat(lock(HOME, "exclusive").statusCode()).isEqualTo(405);
        assertThat(lock("/dav/users/bob/calendars/x/", "exclusive").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<propfind xmlns='DAV:'/>",
                "<lockinfo xmlns='DAV:'/>",
                "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope></lockinfo>",
                "<lockinfo xmlns='DAV:'><locktype><write/></locktype></lockinfo>",
                "<lockinfo xmlns='DAV:'><lockscope><exclusive/><shared/></lockscope><locktype><write/></locktype></lockinfo>",
                "<lockinfo xmlns='DAV:'><lockscope><local/></lockscope><locktype><write/></locktype></lockinfo>",
                "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope><locktype><read/></locktype></lockinfo>"
            })
    void aLockinfoThatSaysTooLittleIsABadRequest(String body) {
        assertThat(serving.send("LOCK", ONE, body).statusCode()).isEqualTo(400);
        assertThat(property(ONE, "lockdiscovery")).doesNotContain("activelock");
    }

    @Test
    void depthOneAndAnEndlessOwnerAreBadRequests() {
        assertThat(lock(ONE, "exclusive", "Depth", "1").statusCode()).isEqualTo(400);
        String owner = "<owner>" + "x".repeat(3000) + "</owner>";
        String body =
                "<lockinfo xmlns='DAV:'><lockscope><shared/></lockscope><locktype><write/></locktype>"
                        + owner
                        + "</lockinfo>";
        assertThat(serving.send("LOCK", ONE, body).statusCode()).isEqualTo(400);
    }

    @Test
    void locksAreListedWithAllProperties() {
        String token = locked(ONE);

        assertThat(serving.send("PROPFIND", WORK, "", "Depth", "1").body())
                .contains("lockdiscovery", "supportedlock", token.substring(1, 40));
    }
}
