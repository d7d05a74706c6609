package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import org.eclipse.jetty.http.MetaData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.dav.resource.FilePath;
import satchel.dav.resource.Precondition;
import satchel.dav.resource.UploadPath;
import satchel.dav.resource.WriteCondition;
import satchel.dav.store.Blob;
import satchel.dav.store.NewFile;
import satchel.dav.store.OpenUpload;
import satchel.dav.store.Race;
import satchel.dav.store.UploadStore;

/** Files that come in several requests (draft-ietf-httpbis-resumable-upload), over real HTTP. */
final class ResumableUploadTest {
    private static final String FILES = "/dav/users/ada/files/";
    private static final String WHOLE = "?1";
    private static final String PART = "?0";
    private final Serving serving = new Serving();

    @AfterEach
    void stop() {
        serving.close();
    }

    private HttpResponse<String> put(String name, String complete, String body, String... more) {
        return serving.send("PUT", FILES + name, body, with(more, "Upload-Complete", complete));
    }

    private String begin(String name, String body, String... more) {
        HttpResponse<String> begun = put(name, PART, body, more);
        assertThat(begun.statusCode()).isEqualTo(201);
        return header(begun, "Location");
    }

    private HttpResponse<String> patch(
            String upload, long offset, String complete, String body, String... more) {
        return serving.send(
                "PATCH",
                upload,
                body,
                with(
                        more,
                        "Content-Type",
                        "application/partial-upload",
                        "Upload-Offset",
                        "" + offset,
                        "Upload-Complete",
                        complete));
    }

    private static String[] with(String[] more, String... headers) {
        String[] all = Arrays.copyOf(headers, headers.length + more.length);
        System.arraycopy(more, 0, all, headers.length, more.length);
        return all;
    }

    private HttpResponse<String> head(String upload) {
        return serving.send("HEAD", upload, "");
    }

    private String read(String name) {
        HttpResponse<String> read = serving.send("GET", FILES + name, "");
        return read.statusCode() == 200 ? read.body() : "" + read.statusCode();
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Test
    void partsBecomeAFileWithTheLast() {
        HttpResponse<String> begun = put("a.txt", PART, "Hel", "Upload-Length", "11");
        String upload = header(begun, "Location");
        assertThat(upload).matches("/dav/users/ada/uploads/[0-9a-f]{32}");
        assertThat(header(begun, "Upload-Offset")).isEqualTo("3");
        assertThat(header(begun, "Upload-Complete")).isEqualTo(PART);
        assertThat(header(begun, "Upload-Limit")).matches("max-age=60479\\d|max-age=604800");

        HttpResponse<String> more = patch(upload, 3, PART, "lo ");
        assertThat(more.statusCode()).isEqualTo(204);
        assertThat(header(more, "Upload-Complete")).isEqualTo(PART);
        assertThat(header(more, "Upload-Offset")).isEqualTo("6");
        assertThat(read("a.txt")).isEqualTo("404");

        HttpResponse<String> last = patch(upload, 6, WHOLE, "world");
        assertThat(last.statusCode()).isEqualTo(201);
        assertThat(header(last, "Upload-Complete")).isEqualTo(WHOLE);
        HttpResponse<String> file = serving.send("GET", FILES + "a.txt", "");
        assertThat(file.body()).isEqualTo("Hello world");
        assertThat(header(file, "ETag")).isEqualTo(header(last, "ETag"));
    }

    @Test
    void theMediaTypeIsThatOfTheFirstRequest() {
        String upload = begin("a", "x", "Content-Type", "image/png");
        patch(upload, 1, WHOLE, "y");

        assertThat(header(serving.send("GET", FILES + "a", ""), "Content-Type"))
                .isEqualTo("image/png");
    }

    @Test
    void anUploadSaysHowFarItIs() {
        String upload = begin("a.txt", "abc", "Upload-Length", "6");

        HttpResponse<String> half = head(upload);
        assertThat(half.statusCode()).isEqualTo(204);
        assertThat(header(half, "Upload-Offset")).isEqualTo("3");
        assertThat(header(half, "Upload-Complete")).isEqualTo(PART);
        assertThat(header(half, "Upload-Length")).isEqualTo("6");
        assertThat(header(half, "Upload-Limit")).contains("max-age=6047");
        assertThat(header(half, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(head(begin("b.txt", "abc")), "Upload-Length")).isEmpty();
    }

    /** For a client that never got to hear the answer. */
    @Test
    void afterTheLastPartTheUploadStillTellsWhatCameOfIt() {
        String upload = begin("a.txt", "abc");
        String tag = header(patch(upload, 3, WHOLE, "def"), "ETag");

        HttpResponse<String> done = head(upload);

        assertThat(header(done, "Upload-Complete")).isEqualTo(WHOLE);
        assertThat(header(done, "Upload-Offset")).isEqualTo("6");
        assertThat(header(done, "Upload-Length")).isEqualTo("6");
        assertThat(header(done, "ETag")).isEqualTo(tag);
    }

    @Test
    void anEmptyRequestCanBeginAndEndAnUpload() {
        String upload = begin("a.txt", "");
        assertThat(patch(upload, 0, PART, "abc").statusCode()).isEqualTo(204);

        assertThat(patch(upload, 3, WHOLE, "").statusCode()).isEqualTo(201);
        assertThat(read("a.txt")).isEqualTo("abc");
    }

    @Test
    void whatIsThereStaysUntilTheWholeHasCome() {
        serving.send("PUT", FILES + "a.txt", "old");
        String upload = begin("a.txt", "new");
        assertThat(read("a.txt")).isEqualTo("old");

        assertThat(patch(upload, 3, WHOLE, "er").statusCode()).isEqualTo(204);
        assertThat(read("a.txt")).isEqualTo("newer");
    }

    /** Section 4.4.2, and RFC 9457. */
    @ParameterizedTest
    @ValueSource(longs = {0, 2, 4, 100})
    void aGapOrAnOverlapIsAConflict(long offset) {
        String upload = begin("a.txt", "abc");

        HttpResponse<String> refused = patch(upload, offset, WHOLE, "def");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(header(refused, "Upload-Offset")).isEqualTo("3");
        assertThat(header(refused, "Upload-Complete")).isEqualTo(PART);
        assertThat(header(refused, "Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.body())
                .contains("\"https://iana.org/assignments/http-problem-types#mismatching")
                .contains("\"expected-offset\":3,\"provided-offset\":" + offset + "}");
        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("3");
    }

    @Test
    void aCompletedUploadTakesNothingMore() {
        String upload = begin("a.txt", "abc");
        patch(upload, 3, WHOLE, "");

        HttpResponse<String> more = patch(upload, 3, WHOLE, "def");
        HttpResponse<String> again = patch(upload, 3, WHOLE, "");

        assertThat(more.statusCode()).isEqualTo(400);
        assertThat(more.body()).contains("#inconsistent-upload-length");
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(again.body()).contains("#completed-upload");
        assertThat(header(again, "Upload-Complete")).isEqualTo(WHOLE);
        assertThat(read("a.txt")).isEqualTo("abc");
    }

    @Test
    void lengthsThatContradictEachOtherAreRefused() {
        HttpResponse<String> atOnce = put("a.txt", WHOLE, "abc", interop("Upload-Length", "4"));
        assertThat(atOnce.statusCode()).isEqualTo(400);
        assertThat(atOnce.body()).contains("#inconsistent-upload-length");
        String upload = begin("a.txt", "abc", "Upload-Length", "6");

        assertThat(patch(upload, 3, PART, "d", "Upload-Length", "7").statusCode()).isEqualTo(400);
        assertThat(patch(upload, 3, WHOLE, "de").statusCode()).isEqualTo(400);
        assertThat(patch(upload, 3, PART, "defg").statusCode()).isEqualTo(400);
        assertThat(patch(upload, 3, WHOLE, "def").statusCode()).isEqualTo(201);
    }

    private static String[] interop(String... more) {
        return with(more, "Upload-Draft-Interop-Version", "8");
    }

    /** Without a Content-Length it shows only on the way; the draft ends the upload then. */
    @Test
    void moreThanWasAnnouncedEndsTheUpload() throws IOException {
        String upload = begin("a.txt", "abc", "Upload-Length", "6");
        try (Wire wire = serving.wire()) {
            sayPatch(wire, upload, 3, PART, "Transfer-Encoding: chunked");
            wire.send("4\r\ndefg\r\n0\r\n\r\n");
            assertThat(wire.hear()).startsWith("http/1.1 400");
        }

        assertThat(head(upload).statusCode()).isEqualTo(404);
    }

    @Test
    void lessThanWasAnnouncedIsNotTheWhole() throws IOException {
        String upload = begin("a.txt", "abc", "Upload-Length", "6");
        try (Wire wire = serving.wire()) {
            sayPatch(wire, upload, 3, WHOLE, "Transfer-Encoding: chunked");
            wire.send("2\r\nde\r\n0\r\n\r\n");
            assertThat(wire.hear()).startsWith("http/1.1 400");
        }

        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("5");
        assertThat(patch(upload, 5, WHOLE, "f").statusCode()).isEqualTo(201);
    }

    private static void sayPatch(
            Wire wire, String upload, long offset, String complete, String framing)
            throws IOException {
        wire.say(
                "PATCH " + upload + " HTTP/1.1",
                "",
                "Content-Type: application/partial-upload\r\n",
                "Upload-Draft-Interop-Version: 8\r\n",
                "Upload-Offset: " + offset + "\r\n",
                "Upload-Complete: " + complete + "\r\n",
                framing + "\r\n");
    }

    private static void sayPut(Wire wire, String name, String complete, String... lines)
            throws IOException {
        wire.say(
                "PUT " + FILES + name + " HTTP/1.1",
                "",
                "Upload-Complete: " + complete + "\r\n",
                String.join("\r\n", lines) + "\r\n");
    }

    @Test
    void aPutThatBreaksOffIsGoneOnWith() throws IOException {
        String upload;
        try (Wire wire = serving.wire()) {
            sayPut(wire, "a.txt", WHOLE, "Upload-Draft-Interop-Version: 8", "Content-Length: 6");
            String interim = wire.hear();
            assertThat(interim)
                    .startsWith("http/1.1 104 ")
                    .contains("upload-draft-interop-version: 8", "upload-limit: max-age=6");
            upload = location(interim);
            wire.send("abc");
        }

        HttpResponse<String> half = head(upload);
        assertThat(header(half, "Upload-Complete")).isEqualTo(PART);
        assertThat(header(half, "Upload-Length")).isEqualTo("6");
        assertThat(read("a.txt")).isEqualTo("404");
        int offset = Integer.parseInt(header(half, "Upload-Offset"));
        String rest = "abcdef".substring(offset);
        assertThat(patch(upload, offset, WHOLE, rest).statusCode()).isEqualTo(201);
        assertThat(read("a.txt")).isEqualTo("abcdef");
    }

    private static String location(String head) {
        return head.lines()
                .filter(line -> line.startsWith("location: "))
                .map(line -> line.substring("location: ".length()))
                .findFirst()
                .orElseThrow();
    }

    /** The way in which plain PUTs are upgraded (section 12.1.1). */
    @Test
    void aWholePutIsAnsweredAsAnyOther() throws IOException {
        try (Wire wire = serving.wire()) {
            sayPut(wire, "a.txt", WHOLE, "Upload-Draft-Interop-Version: 8", "Content-Length: 3");
            String upload = location(wire.hear());
            wire.send("abc");

            String answer = wire.hear();
            assertThat(answer)
                    .startsWith("http/1.1 201 ")
                    .contains("upload-complete: ?1", "etag: \"")
                    .doesNotContain("location:");
            assertThat(header(head(upload), "Upload-Complete")).isEqualTo(WHOLE);
        }
        assertThat(read("a.txt")).isEqualTo("abc");
    }

    @Test
    void clientsThatDoNotKnowTheDraftSeeNothingOfIt() throws IOException {
        for (String version : new String[] {"X: y", "Upload-Draft-Interop-Version: 7"}) {
            try (Wire wire = serving.wire()) {
                sayPut(wire, "a.txt", WHOLE, version, "Content-Length: 3");
                wire.send("abc");
                assertThat(wire.hear()).startsWith("http/1.1 20").doesNotContain("upload-");
            }
        }
        assertThat(serving.stores.uploads().unfinished("ada").count()).isZero();
    }

    @Test
    void nothingIsSentAheadInHttp10() {
        String request =
                "PUT "
                        + FILES
                        + "a.txt HTTP/1.0\r\nUpload-Complete: ?1\r\n"
                        + "Upload-Draft-Interop-Version: 8\r\nContent-Length: 3";

        assertThat(serving.raw(request, "abc")).contains(" 201 ").doesNotContain(" 104 ");
        assertThat(serving.stores.uploads().unfinished("ada").count()).isZero();
        assertThat(read("a.txt")).isEqualTo("abc");
    }

    @Test
    void nothingStaysOfAnUploadThatItsClientCannotKnow() throws IOException {
        try (Wire wire = serving.wire()) {
            sayPut(wire, "a.txt", PART, "Content-Length: 6", "Expect: 100-continue");
            assertThat(wire.hear()).startsWith("http/1.1 100 ");
            assertThat(serving.stores.uploads().unfinished("ada").count()).isEqualTo(1);
            wire.send("abc");
        }

        long deadline = System.nanoTime() + 20_000_000_000L;
        while (serving.stores.uploads().unfinished("ada").count() > 0) {
            assertThat(System.nanoTime()).as("it is still there").isLessThan(deadline);
            Thread.onSpinWait();
        }
    }

    /** Section 5: the one does not stand for the other. */
    @Test
    void whoExpectsToContinueIsToldBoth() throws IOException {
        try (Wire wire = serving.wire()) {
            sayPut(
                    wire,
                    "a.txt",
                    WHOLE,
                    "Upload-Draft-Interop-Version: 8",
                    "Content-Length: 3",
                    "Expect: 100-continue");
            assertThat(wire.hear()).startsWith("http/1.1 104 ");
            assertThat(wire.hear()).startsWith("http/1.1 100 ");
            wire.send("abc");
            assertThat(wire.hear()).startsWith("http/1.1 201 ");
        }
    }

    @Test
    void theOffsetIsToldOnTheWay() throws IOException {
        byte[] large = new byte[33 << 20];
        String upload = begin("a.bin", "");
        try (Wire wire = serving.wire()) {
            sayPatch(wire, upload, 0, WHOLE, "Content-Length: " + large.length);
            Thread sender = Thread.startVirtualThread(() -> sendAll(wire, large));
            String progress = wire.hear();
            assertThat(progress).startsWith("http/1.1 104 ").doesNotContain("location:");
            assertThat(progress).containsPattern("upload-offset: 16[78]\\d{5}");
            String next = wire.hear();
            while (next.startsWith("http/1.1 104 ")) {
                next = wire.hear();
            }
            assertThat(next).startsWith("http/1.1 201 ");
            assertThat(sender.isAlive()).isFalse();
        }
    }

    private static void sendAll(Wire wire, byte[] bytes) {
        try {
            wire.send(new String(bytes, java.nio.charset.StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whatThePutExpectsIsJudgedWhenTheFileIsPut() {
        String tag = header(serving.send("PUT", FILES + "a.txt", "one"), "ETag");
        String upload = begin("a.txt", "abc", "If-Match", tag);
        String now = header(serving.send("PUT", FILES + "a.txt", "two"), "ETag");

        HttpResponse<String> stale = patch(upload, 3, WHOLE, "def");

        assertThat(stale.statusCode()).isEqualTo(412);
        assertThat(header(stale, "Upload-Complete")).isEqualTo(WHOLE);
        assertThat(header(stale, "ETag")).isEqualTo(now);
        assertThat(read("a.txt")).isEqualTo("two");
        assertThat(header(head(upload), "Upload-Complete")).isEqualTo(WHOLE);
        assertThat(header(head(upload), "ETag")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"If-None-Match, *", "If-Unmodified-Since, 'Thu, 01 Jan 2099 00:00:00 GMT'"})
    void otherConditionsAreKeptToo(String name, String value) {
        if (name.equals("If-Unmodified-Since")) {
            serving.send("PUT", FILES + "a.txt", "one");
        }
        String upload = begin("a.txt", "abc", name, value);
        serving.send("PUT", FILES + "a.txt", "two");

        assertThat(patch(upload, 3, WHOLE, "").statusCode()).isEqualTo(412);
        assertThat(read("a.txt")).isEqualTo("two");
    }

    @Test
    void aLockIsJudgedAtBothEnds() {
        String upload = begin("a.txt", "abc");
        String token = lock("a.txt");

        assertThat(put("a.txt", PART, "x").statusCode()).isEqualTo(423);
        assertThat(patch(upload, 3, WHOLE, "").statusCode()).isEqualTo(423);
        String shown = begin("a.txt", "abc", "If", "(" + token + ")");
        assertThat(patch(shown, 3, WHOLE, "def").statusCode()).isEqualTo(204);
        assertThat(read("a.txt")).isEqualTo("abcdef");
    }

    private String lock(String name) {
        String info =
                "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope>"
                        + "<locktype><write/></locktype></lockinfo>";
        return header(serving.send("LOCK", FILES + name, info), "Lock-Token");
    }

    /** What a PUT refuses before it reads the body is refused before there is an upload. */
    @ParameterizedTest
    @CsvSource({
        "a.txt, If-None-Match, *, 412",
        "missing/a.txt, X, y, 409",
        "folder, X, y, 405",
        "big.bin, Upload-Length, 5000, 507",
        "a.txt, Content-Range, bytes 0-1/3, 400"
    })
    void whatCannotBePutIsNotBegun(String name, String header, String value, int status) {
        serving.send("PUT", FILES + "a.txt", "one");
        serving.send("MKCOL", FILES + "folder/", "");
        serving.stores.accounts().setQuota("ada", OptionalLong.of(1_000));

        assertThat(put(name, PART, "x", header, value).statusCode()).isEqualTo(status);
        assertThat(serving.stores.uploads().unfinished("ada").count()).isZero();
    }

    @Test
    void uploadsCountAgainstTheQuota() {
        serving.stores.accounts().setQuota("ada", OptionalLong.of(100));
        String upload = begin("a.txt", "abc", "Upload-Length", "60");
        assertThat(header(head(upload), "Upload-Limit")).startsWith("max-size=100, max-age=");

        HttpResponse<String> second = put("b.txt", PART, "abc", "Upload-Length", "60");
        assertThat(second.statusCode()).isEqualTo(507);
        assertThat(second.body()).contains("quota-not-exceeded");
        String third = begin("b.txt", "abc");
        assertThat(patch(third, 3, PART, "x".repeat(40)).statusCode()).isEqualTo(204);
        assertThat(patch(third, 43, PART, "x").statusCode()).isEqualTo(507);
        serving.send("DELETE", upload, "");
        assertThat(patch(third, 43, PART, "x").statusCode()).isEqualTo(204);
    }

    /** Its client may not know of it, and there is no room for both. */
    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 60", "Transfer-Encoding: chunked"})
    void whatBrokeOffDoesNotKeepItsFileFromBeingSentAgain(String framing) throws IOException {
        serving.stores.accounts().setQuota("ada", OptionalLong.of(100));
        try (Wire wire = serving.wire()) {
            sayPut(wire, "a.txt", WHOLE, "Upload-Draft-Interop-Version: 8", "Content-Length: 60");
            assertThat(wire.hear()).startsWith("http/1.1 104 ");
            wire.send("x".repeat(30));
        }
        String body = "y".repeat(60);

        try (Wire wire = serving.wire()) {
            sayPut(wire, "a.txt", WHOLE, "Upload-Draft-Interop-Version: 8", framing);
            wire.send(framing.endsWith("chunked") ? "3c\r\n" + body + "\r\n0\r\n\r\n" : body);
            assertThat(wire.hear()).startsWith("http/1.1 201 ");
        }
        assertThat(read("a.txt")).isEqualTo(body);
        assertThat(put("b.txt", WHOLE, body, interop()).statusCode()).isEqualTo(507);
    }

    /** A length stays for good, so what is refused is not kept. */
    @Test
    void aLengthBeyondTheQuotaSpoilsNothing() {
        serving.stores.accounts().setQuota("ada", OptionalLong.of(100));
        String upload = begin("a.txt", "abc");

        assertThat(patch(upload, 3, PART, "d", "Upload-Length", "1000").statusCode())
                .isEqualTo(507);
        assertThat(header(head(upload), "Upload-Length")).isEmpty();
        begin("b.txt", "abc");
        assertThat(patch(upload, 3, WHOLE, "d", "Upload-Length", "4").statusCode()).isEqualTo(201);
    }

    @Test
    void aUserHasOnlySoManyUnfinishedUploads() {
        for (int i = 0; i < 20; i++) {
            begin("a" + i, "x");
        }

        HttpResponse<String> tooMany = put("b", PART, "x");
        assertThat(tooMany.statusCode()).isEqualTo(507);
        assertThat(tooMany.body()).contains("20 unfinished uploads");
        assertThat(put("b", WHOLE, "x", interop()).statusCode()).isEqualTo(201);
    }

    @Test
    void notEvenIfTheyAllBeginAtOnce() throws Exception {
        List<Integer> statuses = Race.of(30, racer -> put("a" + racer, PART, "x").statusCode());

        assertThat(statuses).filteredOn(status -> status == 201).hasSize(20);
        assertThat(statuses).containsOnly(201, 507);
    }

    @Test
    void whatIsGivenUpIsGone() {
        String upload = begin("a.txt", "abc");

        assertThat(serving.send("DELETE", upload, "").statusCode()).isEqualTo(204);
        assertThat(head(upload).statusCode()).isEqualTo(404);
        assertThat(patch(upload, 3, WHOLE, "").statusCode()).isEqualTo(404);
        assertThat(serving.send("DELETE", upload, "").statusCode()).isEqualTo(404);
        assertThat(read("a.txt")).isEqualTo("404");
    }

    @Test
    void anotherUserSeesNoUpload() {
        String upload = begin("a.txt", "abc");
        Optional<String> bob = Optional.of(Serving.basic("bob", "builder"));
        String[] part = {
            "Content-Type",
            "application/partial-upload",
            "Upload-Offset",
            "3",
            "Upload-Complete",
            WHOLE
        };

        assertThat(serving.sendAs(bob, "HEAD", upload, "").statusCode()).isEqualTo(404);
        assertThat(serving.sendAs(bob, "PATCH", upload, "x", part).statusCode()).isEqualTo(404);
        assertThat(serving.sendAs(bob, "DELETE", upload, "").statusCode()).isEqualTo(404);
        assertThat(serving.sendAs(Optional.empty(), "PATCH", upload, "x", part).statusCode())
                .isEqualTo(401);
        assertThat(header(head(upload), "Upload-Offset")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "POST", "PROPFIND", "LOCK", "MKCOL", "COPY", "REPORT"})
    void anUploadIsNoOtherKindOfResource(String method) {
        HttpResponse<String> refused = serving.send(method, begin("a.txt", "abc"), "");

        assertThat(refused.statusCode()).isEqualTo(405);
        assertThat(header(refused, "Allow")).isEqualTo("OPTIONS, HEAD, PATCH, DELETE");
    }

    @Test
    void onlyUploadsArePatchedAndOnlyByParts() {
        serving.send("PUT", FILES + "a.txt", "one");
        String upload = begin("b.txt", "abc");

        assertThat(patch(FILES + "a.txt", 3, WHOLE, "x").statusCode()).isEqualTo(405);
        HttpResponse<String> other =
                serving.send("PATCH", upload, "{}", "Content-Type", "application/json");
        assertThat(other.statusCode()).isEqualTo(415);
        assertThat(header(other, "Accept-Patch")).isEqualTo("application/partial-upload");
        assertThat(
                        serving.send(
                                        "PATCH",
                                        upload,
                                        "x",
                                        "Content-Type",
                                        "application/partial-upload",
                                        "Upload-Offset",
                                        "3")
                                .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.txt", "folder/", ""})
    void whereUploadsCanBeginIsSaid(String name) {
        HttpResponse<String> options = serving.send("OPTIONS", FILES + name, "");

        assertThat(header(options, "Accept-Patch")).isEqualTo("application/partial-upload");
        assertThat(header(options, "Upload-Limit")).isEqualTo("max-age=604800");
        assertThat(header(serving.send("OPTIONS", Serving.HOME, ""), "Accept-Patch")).isEmpty();
    }

    /** A part must never be taken for the whole. */
    @Test
    void objectsOfDatabasesAreNotPutInParts() {
        serving.send("MKCALENDAR", Serving.HOME + "work/", "");
        String event = Serving.event("one", "A");
        String path = Serving.HOME + "work/one.ics";

        assertThat(serving.send("PUT", path, event, "Upload-Complete", PART).statusCode())
                .isEqualTo(400);
        assertThat(serving.send("PUT", path, event, interop("Upload-Complete", WHOLE)).statusCode())
                .isEqualTo(201);
    }

    /** The offset would be that of other bytes than those we keep. */
    @Test
    void whatIsPackedIsNotPutInParts() throws IOException {
        byte[] packed = gzip("abc");

        assertThat(
                        serving.send(
                                        "PUT",
                                        FILES + "a.txt",
                                        packed,
                                        "Content-Encoding",
                                        "gzip",
                                        "Upload-Complete",
                                        PART)
                                .statusCode())
                .isEqualTo(415);
        assertThat(
                        serving.send(
                                        "PUT",
                                        FILES + "a.txt",
                                        packed,
                                        interop(
                                                "Content-Encoding",
                                                "gzip",
                                                "Upload-Complete",
                                                WHOLE))
                                .statusCode())
                .isEqualTo(201);
        assertThat(read("a.txt")).isEqualTo("abc");
    }

    private static byte[] gzip(String text) throws IOException {
        java.io.ByteArrayOutputStream packed = new java.io.ByteArrayOutputStream();
        try (java.util.zip.GZIPOutputStream out = new java.util.zip.GZIPOutputStream(packed)) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        return packed.toByteArray();
    }

    @Test
    void theUploadIsAnnouncedInHttp2Too() throws IOException {
        try (Http2Wire wire = serving.http2()) {
            byte[] head =
                    wire.head(
                            "PUT",
                            FILES + "a.txt",
                            interop("Upload-Complete", WHOLE, "Content-Length", "3"));
            wire.frame(Http2Wire.HEADERS, Http2Wire.END_HEADERS, 1, head);
            MetaData.Response interim = wire.response();
            assertThat(interim.getStatus()).isEqualTo(104);
            String upload = interim.getHttpFields().get("Location");
            assertThat(interim.getHttpFields().get("Upload-Limit")).startsWith("max-age=");
            wire.frame(Http2Wire.DATA, 0, 1, new byte[] {'a', 'b'});
            wire.frame(Http2Wire.RST_STREAM, 0, 1, new byte[] {0, 0, 0, 8});

            int offset = Integer.parseInt(header(head(upload), "Upload-Offset"));
            assertThat(offset).isBetween(0, 2);
            patch(upload, offset, WHOLE, "abc".substring(offset));
        }
        assertThat(read("a.txt")).isEqualTo("abc");
    }

    /** Section 4.6: the client has given the other request up, whatever the server thinks of it. */
    @Test
    void aNewRequestEndsTheOneUnderWay() throws IOException {
        String upload = begin("a.txt", "");
        try (Wire silent = serving.wire();
                Wire second = serving.wire()) {
            sayPatch(silent, upload, 0, WHOLE, "Content-Length: 6\r\nExpect: 100-continue");
            assertThat(silent.hear()).startsWith("http/1.1 100 "); // it waits for the body
            silent.send("abc");
            int offset = Integer.parseInt(header(head(upload), "Upload-Offset"));
            assertThat(offset).isIn(0, 3); // as far as the bytes had come
            assertThat(silent.rest()).doesNotContain("HTTP/1.1 20");

            sayPatch(second, upload, offset, WHOLE, "Content-Length: " + (6 - offset));
            second.send("abcdef".substring(offset));
            assertThat(second.hear()).startsWith("http/1.1 201 ");
        }
        assertThat(read("a.txt")).isEqualTo("abcdef");
    }

    /** The server died when the body was whole; the client cannot know, and asks. */
    @Test
    void whatACrashLeftWholeIsPutWhenTheClientAsks() {
        String upload = begin("a.txt", "abc");
        complete(upload);
        assertThat(read("a.txt")).isEqualTo("404");

        HttpResponse<String> state = head(upload);

        assertThat(header(state, "Upload-Complete")).isEqualTo(WHOLE);
        assertThat(header(state, "ETag"))
                .isEqualTo(header(serving.send("GET", FILES + "a.txt", ""), "ETag"));
        assertThat(read("a.txt")).isEqualTo("abc");
    }

    /**
     * It died after the file was put, which the upload's own condition may not allow a second time.
     */
    @ParameterizedTest
    @CsvSource({
        "X, y",
        "If-None-Match, *",
        "If-Unmodified-Since, 'Thu, 01 Jan 2015 00:00:00 GMT'",
        "If-Unmodified-Since, 'Thu, 01 Jan 2099 00:00:00 GMT'"
    })
    void whatACrashLeftPutCountsAsDone(String name, String value) {
        String upload = begin("a.txt", "abc", name, value);
        putBeforeACrash(upload);
        String tag = header(serving.send("GET", FILES + "a.txt", ""), "ETag");

        assertThat(patch(upload, 3, WHOLE, "").body()).contains("#completed-upload");
        assertThat(header(head(upload), "ETag")).isEqualTo(tag);
    }

    /** What came after it would be undone by doing it again. */
    @ParameterizedTest
    @CsvSource({"PUT, other", "DELETE, 404", "MOVE, 404"})
    void whatACrashLeftPutIsNotPutOverWhatCameAfterIt(String method, String then) {
        String upload = begin("a.txt", "abc");
        putBeforeACrash(upload);
        String body = method.equals("PUT") ? "other" : "";
        serving.send(method, FILES + "a.txt", body, "Destination", FILES + "moved.txt");

        HttpResponse<String> state = head(upload);

        assertThat(header(state, "Upload-Complete")).isEqualTo(WHOLE);
        assertThat(header(state, "ETag")).isNotEmpty();
        assertThat(read("a.txt")).isEqualTo(then);
    }

    /** Whoever has not heard of the refusal must not find the file written by asking. */
    @Test
    void whatWasRefusedIsNotDoneByWhoAsksLater() {
        String tag = header(serving.send("PUT", FILES + "a.txt", "one"), "ETag");
        String upload = begin("a.txt", "abc", "If-Match", tag);
        serving.send("PUT", FILES + "a.txt", "two");
        patch(upload, 3, WHOLE, "");
        serving.send("PUT", FILES + "a.txt", "one");

        assertThat(header(head(upload), "ETag")).isEmpty();
        assertThat(read("a.txt")).isEqualTo("one");
    }

    /** All but that the answer is noted. */
    private void putBeforeACrash(String upload) {
        UploadPath path = path(upload);
        Blob body = complete(upload);
        serving.stores
                .files()
                .putOnce(
                        path.name(),
                        new FilePath("ada", List.of("a.txt")),
                        new NewFile(body, "text/plain"),
                        WriteCondition.of(new Precondition.Anything()));
    }

    @Test
    void whatSomebodyElsePutMeanwhileStaysAfterACrashToo() {
        String upload = begin("a.txt", "abc", "If-None-Match", "*");
        complete(upload);
        serving.send("PUT", FILES + "a.txt", "other");

        assertThat(header(head(upload), "Upload-Complete")).isEqualTo(WHOLE);
        assertThat(header(head(upload), "ETag")).isEmpty();
        assertThat(read("a.txt")).isEqualTo("other");
    }

    private Blob complete(String upload) {
        if (serving.stores.uploads().hold(path(upload))
                instanceof UploadStore.Hold.Mine(OpenUpload held)) {
            try (held) {
                return held.complete();
            }
        }
        throw new AssertionError("not to be had: " + upload);
    }

    private static UploadPath path(String upload) {
        return new UploadPath("ada", upload.substring(upload.lastIndexOf('/') + 1));
    }

    @Test
    void whatAnotherServerHasIsToBeTriedLater() {
        String upload = begin("a.txt", "abc");
        UploadStore.Hold elsewhere = serving.stores.uploads().hold(path(upload));
        assertThat(elsewhere).isInstanceOf(UploadStore.Hold.Mine.class);

        HttpResponse<String> later = patch(upload, 3, WHOLE, "def");

        assertThat(later.statusCode()).isEqualTo(503);
        assertThat(header(later, "Retry-After")).isNotEmpty();
    }

    @Test
    void ofManyRequestsAtATimeNoneSpoilsTheFile() throws Exception {
        byte[] whole = new byte[3 << 20];
        new Random(3).nextBytes(whole);
        String upload = begin("a.bin", "");
        Thread[] senders = new Thread[8];
        for (int i = 0; i < senders.length; i++) {
            senders[i] = Thread.startVirtualThread(() -> goOn(upload, whole));
        }
        for (Thread sender : senders) {
            sender.join();
        }

        assertThat(serving.send("GET", FILES + "a.bin", new byte[0]).body()).isEqualTo(whole);
    }

    /** As a client does that is out of luck with its connections. */
    private void goOn(String upload, byte[] whole) {
        for (int attempt = 0; attempt < 100; attempt++) {
            HttpResponse<String> state = head(upload);
            if (header(state, "Upload-Complete").equals(WHOLE)) {
                return;
            }
            if (state.statusCode() == 204) {
                int offset = Integer.parseInt(header(state, "Upload-Offset"));
                try {
                    byte[] rest = Arrays.copyOfRange(whole, offset, whole.length);
                    serving.send(
                            "PATCH",
                            upload,
                            BodyPublishers.ofByteArray(rest),
                            "Content-Type",
                            "application/partial-upload",
                            "Upload-Offset",
                            "" + offset,
                            "Upload-Complete",
                            WHOLE);
                } catch (java.io.UncheckedIOException ended) {
                    continue; // by another sender
                }
            }
        }
        throw new AssertionError("never done");
    }
}
