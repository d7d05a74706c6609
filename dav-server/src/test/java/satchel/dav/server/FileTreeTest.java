package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.Blob;
import satchel.dav.store.NewFile;

/** The plain file tree of a workspace over real HTTP (RFC 4918, 4331, 5689, 9110). */
final class FileTreeTest {
    private static final String FILES = "/dav/users/ada/files/";
    private final Serving serving = new Serving();

    @AfterEach
    void stop() {
        serving.close();
    }

    private HttpResponse<String> put(String name, String body, String... headers) {
        return serving.send("PUT", FILES + name, body, headers);
    }

    private HttpResponse<String> get(String name, String... headers) {
        return serving.send("GET", FILES + name, "", headers);
    }

    private HttpResponse<String> makeFolder(String name) {
        return serving.send("MKCOL", FILES + name, "");
    }

    private HttpResponse<String> find(String name, String depth, String properties) {
        String ask = "<propfind xmlns='DAV:'><prop>" + properties + "</prop></propfind>";
        return serving.send("PROPFIND", FILES + name, ask, "Depth", depth);
    }

    private HttpResponse<String> patch(String name, String instructions) {
        String edit =
                "<propertyupdate xmlns='DAV:' xmlns:x='urn:x'>"
                        + instructions
                        + "</propertyupdate>";
        return serving.send("PROPPATCH", FILES + name, edit);
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void aFileComesBackUnderTheTagOfItsPut() {
        HttpResponse<String> made = put("a.txt", "one");
        HttpResponse<String> read = get("a.txt");

        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(read.body()).isEqualTo("one");
        assertThat(header(made, "ETag"))
                .isEqualTo(header(read, "ETag"))
                .matches("\"[0-9a-f]{32}\"");
        assertThat(put("a.txt", "two").statusCode()).isEqualTo(204);
        assertThat(get("a.txt").body()).isEqualTo("two");
    }

    @ParameterizedTest
    @CsvSource({
        "a.txt, image/png, image/png",
        "a.txt, , text/plain",
        "a.JPG, , image/jpeg",
        "noextension, , application/octet-stream",
        "a.txt, no type at all, text/plain"
    })
    void theMediaTypeIsWhatTheClientSaysElseWhatTheNameSays(
            String name, String said, String served) {
        put(name, "x", said == null ? new String[0] : new String[] {"Content-Type", said});

        assertThat(header(get(name), "Content-Type")).isEqualTo(served);
        assertThat(find(name, "0", "<getcontenttype/>").body()).contains(">" + served + "<");
    }

    @Test
    void storedHtmlNeverRuns() {
        put("page.html", "<script>alert(1)</script>", "Content-Type", "text/html");

        HttpResponse<String> read = get("page.html");

        assertThat(header(read, "Content-Security-Policy")).contains("sandbox", "'none'");
        assertThat(header(read, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(read, "Content-Disposition")).isEqualTo("attachment");
    }

    @Test
    void headSaysWhatGetWouldAndNoMore() {
        put("a.txt", "12345");

        HttpResponse<String> head = serving.send("HEAD", FILES + "a.txt", "", "Range", "bytes=0-1");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        assertThat(header(head, "Content-Length")).isEqualTo("5");
        assertThat(header(head, "Accept-Ranges")).isEqualTo("bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3, 0123, bytes 0-3/10",
        "bytes=7-, 789, bytes 7-9/10",
        "bytes=-3, 789, bytes 7-9/10",
        "bytes=-30, 0123456789, bytes 0-9/10",
        "bytes=8-99, 89, bytes 8-9/10",
        "'bytes=2-2,90-', 2, bytes 2-2/10"
    })
    void aPartIsSentOfWhatIsAskedFor(String range, String body, String contentRange) {
        put("a.txt", "0123456789");

        HttpResponse<String> part = get("a.txt", "Range", range);

        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo(body);
        assertThat(header(part, "Content-Range")).isEqualTo(contentRange);
        assertThat(header(part, "Content-Length")).isEqualTo("" + body.length());
    }

    @Test
    void severalPartsAreSentAsMultipart() {
        put("a.txt", "0123456789");

        HttpResponse<String> parts = get("a.txt", "Range", "bytes=0-1,8-");

        assertThat(parts.statusCode()).isEqualTo(206);
        assertThat(header(parts, "Content-Type")).startsWith("multipart/byteranges; boundary=");
        assertThat(parts.body())
                .contains("Content-Range: bytes 0-1/10\r\n\r\n01\r\n--")
                .contains("Content-Range: bytes 8-9/10\r\n\r\n89\r\n--")
                .contains("Content-Type: text/plain")
                .endsWith("--\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=-0", "bytes=99-100"})
    void aRangeOutsideOfTheBodyIs416(String range) {
        put("a.txt", "0123456789");

        HttpResponse<String> none = get("a.txt", "Range", range);

        assertThat(none.statusCode()).isEqualTo(416);
        assertThat(header(none, "Content-Range")).isEqualTo("bytes */10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lines=1-2", "bytes=5-2", "bytes=x", "bytes=0-9,0-9", "bytes="})
    void aRangeThatMeansNothingIsNoRange(String range) {
        put("a.txt", "0123456789");

        assertThat(get("a.txt", "Range", range).statusCode()).isEqualTo(200);
    }

    @Test
    void aPartOfAnotherVersionIsNotSent() {
        String tag = header(put("a.txt", "0123456789"), "ETag");

        assertThat(get("a.txt", "Range", "bytes=0-3", "If-Range", tag).statusCode()).isEqualTo(206);
        assertThat(get("a.txt", "Range", "bytes=0-3", "If-Range", "\"other\"").body())
                .isEqualTo("0123456789");
        assertThat(get("a.txt", "Range", "bytes=0-3", "If-Range", "W/" + tag).statusCode())
                .isEqualTo(200);
        assertThat(
                        get(
                                        "a.txt",
                                        "Range",
                                        "bytes=0-3",
                                        "If-Range",
                                        header(get("a.txt"), "Last-Modified"))
                                .statusCode())
                .isEqualTo(206);
    }

    @Test
    void calendarObjectsAreSentInPartsToo() {
        serving.send("MKCALENDAR", Serving.HOME + "work/", "");
        serving.send("PUT", Serving.HOME + "work/a.ics", Serving.event("a", "A"));

        assertThat(
                        serving.send("GET", Serving.HOME + "work/a.ics", "", "Range", "bytes=0-14")
                                .body())
                .isEqualTo("BEGIN:VCALENDAR");
    }

    /** Both versions of a card have one tag, and a part of each would make a whole of neither. */
    @Test
    void cardsAreSentWhole() {
        Dav dav = new Dav(serving);
        dav.makeBook();
        dav.putCard("a.vcf", Dav.card("4.0", "a", "FN:Ada"));

        HttpResponse<String> whole =
                serving.send("GET", Dav.BOOK + "a.vcf", "", "Range", "bytes=0-4");

        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(header(whole, "Accept-Ranges")).isEqualTo("none");
        assertThat(whole.body()).endsWith("END:VCARD\r\n");
    }

    @Test
    void whatTheClientExpectsIsJudged() {
        String old = header(put("a.txt", "one"), "ETag");
        String now = header(put("a.txt", "two"), "ETag");

        HttpResponse<String> stale = put("a.txt", "x", "If-Match", old);
        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(header(stale, "ETag")).isEqualTo(now);
        assertThat(put("a.txt", "x", "If-None-Match", "*").statusCode()).isEqualTo(412);
        assertThat(put("b.txt", "x", "If-Match", "*").statusCode()).isEqualTo(412);
        assertThat(serving.send("DELETE", FILES + "a.txt", "", "If-Match", old).statusCode())
                .isEqualTo(412);
        String longAgo = "Thu, 01 Jan 1998 00:00:00 GMT";
        assertThat(put("a.txt", "x", "If-Unmodified-Since", longAgo).statusCode()).isEqualTo(412);
        assertThat(get("a.txt", "If-Unmodified-Since", longAgo).statusCode()).isEqualTo(412);
        assertThat(get("a.txt", "If-None-Match", now).statusCode()).isEqualTo(304);
        assertThat(
                        get("a.txt", "If-Modified-Since", header(get("a.txt"), "Last-Modified"))
                                .statusCode())
                .isEqualTo(304);
        assertThat(get("a.txt").body()).isEqualTo("two");
    }

    /** RFC 9110 section 14.5. */
    @Test
    void aPartCannotBePut() {
        put("a.txt", "0123456789");

        assertThat(put("a.txt", "xx", "Content-Range", "bytes 2-3/10").statusCode()).isEqualTo(400);
        assertThat(get("a.txt").body()).isEqualTo("0123456789");
    }

    @Test
    void aPutThatExpectsToContinueIsDone() {
        assertThat(
                        serving.raw(
                                "PUT "
                                        + FILES
                                        + "a.txt HTTP/1.1\r\nExpect: 100-continue\r\n"
                                        + "Content-Length: 1\r\nContent-Type: text/plain",
                                "x"))
                .contains("HTTP/1.1 201");
    }

    /** The server must not ask for a body it is going to refuse (RFC 9110 section 10.1.1). */
    @ParameterizedTest
    @CsvSource({
        "a.txt, If-None-Match: *, 412",
        "missing/a.txt, X: y, 409",
        "folder, X: y, 405",
        "big.bin, X: y, 507"
    })
    void aRefusedBodyIsNotAskedFor(String name, String header, String status) {
        put("a.txt", "one");
        makeFolder("folder/");
        serving.stores.accounts().setQuota("ada", OptionalLong.of(1_000));
        String head =
                "PUT "
                        + FILES
                        + name
                        + " HTTP/1.1\r\nExpect: 100-continue\r\n"
                        + "Content-Length: 5000000\r\n"
                        + header;

        assertThat(serving.raw(head)).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void aFolderIsReadWithPropfindAndSaysSo() {
        makeFolder("a/");

        HttpResponse<String> read = get("a/");

        assertThat(read.statusCode()).isEqualTo(405);
        assertThat(read.body()).contains("PROPFIND");
        assertThat(header(read, "Allow")).contains("PROPFIND", "MKCOL");
    }

    @Test
    void foldersAreMadeOnceAndWhereTheyCan() {
        assertThat(makeFolder("a/").statusCode()).isEqualTo(201);
        assertThat(makeFolder("a/b").statusCode()).isEqualTo(201);
        assertThat(makeFolder("a/").statusCode()).isEqualTo(405);
        assertThat(makeFolder("").statusCode()).isEqualTo(405);
        assertThat(makeFolder("x/y/").statusCode()).isEqualTo(409);
        assertThat(put("x/y.txt", "x").statusCode()).isEqualTo(409);
        assertThat(put("a", "x").statusCode()).isEqualTo(405);
        assertThat(put("new/", "x").statusCode()).isEqualTo(409);
        assertThat(
                        serving.send("MKCOL", FILES + "c/", "x", "Content-Type", "text/plain")
                                .statusCode())
                .isEqualTo(415);
    }

    @Test
    void aFolderIsMadeWithItsPropertiesOrNotAtAll() {
        String make =
                "<mkcol xmlns='DAV:'><set><prop><resourcetype>%s</resourcetype>"
                        + "<displayname>Mine</displayname>%s</prop></set></mkcol>";
        String[] xml = {"Content-Type", "application/xml"};

        assertThat(
                        serving.send(
                                        "MKCOL",
                                        FILES + "a/",
                                        make.formatted("<collection/>", ""),
                                        xml)
                                .statusCode())
                .isEqualTo(201);
        assertThat(find("a/", "0", "<displayname/><resourcetype/>").body())
                .contains(">Mine<", "collection/>");
        HttpResponse<String> refused =
                serving.send(
                        "MKCOL",
                        FILES + "b/",
                        make.formatted("<collection/>", "<getetag>x</getetag>"),
                        xml);
        assertThat(refused.statusCode()).isEqualTo(424);
        assertThat(refused.body()).contains("mkcol-response", "cannot-modify-protected-property");
        HttpResponse<String> calendar =
                serving.send(
                        "MKCOL",
                        FILES + "b/",
                        make.formatted(
                                "<collection/><c:calendar"
                                        + " xmlns:c='urn:ietf:params:xml:ns:caldav'/>",
                                ""),
                        xml);
        assertThat(calendar.statusCode()).isEqualTo(403);
        assertThat(calendar.body()).contains("valid-resourcetype");
        assertThat(get("b/").statusCode()).isEqualTo(404);
    }

    @Test
    void aTreeIsDeletedWhole() {
        makeFolder("a/");
        put("a/b.txt", "x");

        assertThat(serving.send("DELETE", FILES + "a/", "", "Depth", "0").statusCode())
                .isEqualTo(400);
        assertThat(serving.send("DELETE", FILES + "a/", "").statusCode()).isEqualTo(204);
        assertThat(get("a/b.txt").statusCode()).isEqualTo(404);
        assertThat(serving.send("DELETE", FILES + "a/", "").statusCode()).isEqualTo(404);
        assertThat(serving.send("DELETE", FILES, "").statusCode()).isEqualTo(405);
    }

    @Test
    void theWorkspaceShowsItsFiles() {
        HttpResponse<String> workspace =
                serving.send("PROPFIND", "/dav/users/ada/", "", "Depth", "1");

        assertThat(workspace.body())
                .contains("<d:href>" + FILES + "</d:href>")
                .contains("<d:href>/dav/users/ada/calendars/</d:href>");
    }

    @Test
    void depthsReachAsFarAsTheySay() {
        makeFolder("a/");
        makeFolder("a/b/");
        put("a/b/c.txt", "x");

        assertThat(find("a/", "0", "<getetag/>").body()).doesNotContain("/a/b/");
        assertThat(find("a/", "1", "<getetag/>").body())
                .contains("/a/b/</d:href>")
                .doesNotContain("c.txt");
        assertThat(find("a/", "infinity", "<getetag/>").body())
                .contains("/a/</d:href>", "/a/b/</d:href>", "/a/b/c.txt</d:href>");
        assertThat(find("a/b/c.txt", "infinity", "<getetag/>").body()).contains("c.txt");
    }

    @Test
    void depthInfinityIsRefusedOnALargeTree() {
        NewFile file = new NewFile(new Blob("0".repeat(64), 1), "text/plain");
        WriteCondition anything = WriteCondition.of(new Precondition.Anything());
        for (int i = 0; i < 10_001; i++) {
            serving.stores.files().put(FilePath.root("ada").child("f" + i), file, anything);
        }

        HttpResponse<String> all = find("", "infinity", "<getetag/>");

        assertThat(all.statusCode()).isEqualTo(403);
        assertThat(all.body()).contains("propfind-finite-depth");
        assertThat(find("", "1", "<getetag/>").statusCode()).isEqualTo(207);
    }

    /** RFC 4918 section 5.2. */
    @Test
    void aFolderWithoutItsSlashIsFoundUnderItsName() {
        makeFolder("a/");

        HttpResponse<String> found = find("a", "0", "<resourcetype/>");

        assertThat(found.body()).contains("<d:href>" + FILES + "a/</d:href>");
        assertThat(header(found, "Content-Location")).isEqualTo(FILES + "a/");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with%20space",
                "100%25",
                "%C3%89t%C3%A9",
                "%F0%9F%8E%92",
                "a'b",
                "%22q%22",
                "x&y",
                "a%3Bb",
                "a%5Cb"
            })
    void oddNamesWork(String name) {
        assertThat(put(name, "odd").statusCode()).isEqualTo(201);
        assertThat(get(name).body()).isEqualTo("odd");
        assertThat(find("", "1", "<getetag/>").statusCode()).isEqualTo(207);
        assertThat(serving.send("DELETE", FILES + name, "").statusCode()).isEqualTo(204);
    }

    /** A program that takes a backslash for a slash must not be led elsewhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "a;b",
                "a\\b",
                "..%5Cb",
                "a%5C..%5Cb",
                "%5Cb",
                "b%5C",
                "%5C%5Chost%5Cb",
                "%255Cb"
            })
    void namesThatCanBeReadInTwoWaysAreRefused(String name) {
        assertThat(serving.raw("PUT " + FILES + name + " HTTP/1.1")).startsWith("HTTP/1.1 400");
    }

    @Test
    void deadPropertiesComeBackAsTheyWereSet() {
        put("a.txt", "x");
        String value =
                "text &amp; <b xmlns='urn:b' xmlns:p='urn:p' p:one='1' p:two='a&#10;b'>mixed"
                        + "<p:c/></b> tail";
        assertThat(
                        patch(
                                        "a.txt",
                                        "<set xml:lang='de'><prop><x:mood>"
                                                + value
                                                + "</x:mood></prop></set>"
                                                + "<set><prop><none xmlns=''>no namespace</none>"
                                                + "</prop></set>")
                                .body())
                .contains("200 OK");

        String found = find("a.txt", "0", "<mood xmlns='urn:x'/><none xmlns=''/>").body();

        assertThat(found)
                .contains("xml:lang=\"de\"")
                .contains("text &amp; <b", "xmlns=\"urn:b\"", "p:one=\"1\"", "p:two=\"a&#10;b\"")
                .contains("mixed<p:c", "</b> tail", "<none>no namespace</none>")
                .containsOnlyOnce("xmlns:p=\"urn:p\" p")
                .doesNotContain("404");
        assertThat(serving.send("PROPFIND", FILES + "a.txt", "", "Depth", "0").body())
                .contains("xml:lang=\"de\"");
    }

    @Test
    void propertyEditsAreDoneInOrderAndTogether() {
        makeFolder("a/");
        patch(
                "a/",
                "<set><prop><x:one>1</x:one></prop></set><remove><prop><x:one/></prop></remove>"
                        + "<set><prop><x:two>first</x:two></prop></set>"
                        + "<set><prop><x:two>second</x:two></prop></set>");
        assertThat(find("a/", "0", "<one xmlns='urn:x'/>").body()).contains("404");
        assertThat(find("a/", "0", "<two xmlns='urn:x'/>").body()).contains(">second<");

        HttpResponse<String> refused =
                patch(
                        "a/",
                        "<set><prop><x:three>3</x:three></prop></set>"
                                + "<set><prop><quota-used-bytes>0</quota-used-bytes></prop></set>");
        assertThat(refused.body()).contains("cannot-modify-protected-property", "424");
        assertThat(find("a/", "0", "<three xmlns='urn:x'/>").body()).contains("404");
    }

    @Test
    void filesAndFoldersDescribeThemselves() {
        makeFolder("a/");
        put("a/b.txt", "12345");
        String ask =
                "<resourcetype/><getcontentlength/><getlastmodified/><creationdate/><owner/>"
                        + "<current-user-principal/><current-user-privilege-set/>"
                        + "<supported-report-set/>";

        assertThat(find("a/b.txt", "0", ask).body())
                .contains("<d:resourcetype></d:resourcetype>", ">5<", "/dav/principals/ada/")
                .contains("<d:write-content/>")
                .doesNotContain("<d:bind/>", "404");
        assertThat(find("a/", "0", "<resourcetype/><current-user-privilege-set/>").body())
                .contains("<d:collection/>", "<d:bind/>", "<d:unbind/>")
                .doesNotContain("calendar/>");
    }

    @Test
    void theQuotaIsToldAndHeld() {
        put("a.txt", "1234567890");
        serving.stores.accounts().setQuota("ada", OptionalLong.of(15));
        String ask = "<quota-available-bytes/><quota-used-bytes/>";

        assertThat(find("", "0", ask).body())
                .contains("<d:quota-available-bytes>5<", "<d:quota-used-bytes>10<");
        assertThat(serving.send("PROPFIND", "/dav/users/ada/", "", "Depth", "0").body())
                .doesNotContain("quota");
        HttpResponse<String> over = put("b.txt", "123456");
        assertThat(over.statusCode()).isEqualTo(507);
        assertThat(over.body()).contains("quota-not-exceeded");
        assertThat(put("b.txt", "12345").statusCode()).isEqualTo(201);
        assertThat(find("b.txt", "0", ask).body()).contains("404");
        serving.send("MKCALENDAR", Serving.HOME + "work/", "");
        HttpResponse<String> event =
                serving.send("PUT", Serving.HOME + "work/a.ics", Serving.event("a", "A"));
        assertThat(event.statusCode()).isEqualTo(507);
        assertThat(event.body()).contains("quota-not-exceeded");
    }

    @Test
    void anotherUsersFilesLookLikeNone() {
        String bobs = "/dav/users/bob/files/";

        assertThat(serving.send("PROPFIND", bobs, "", "Depth", "0").statusCode()).isEqualTo(404);
        assertThat(serving.send("PUT", bobs + "x", "x").statusCode()).isEqualTo(404);
        assertThat(serving.anonymously("PUT", FILES + "x").statusCode()).isEqualTo(401);
    }
}
