package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Http2Wire.END_HEADERS;
import static satchel.dav.server.Http2Wire.END_STREAM;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same server in HTTP/2 without TLS (RFC 9113), by Upgrade and by prior knowledge. */
final class Http2Test {
    private static final String WORK = HOME + "work/";
    private static Serving serving;

    @BeforeAll
    static void makeCalendar() {
        serving = new Serving(Version.HTTP_2);
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @Test
    void aClientThatAsksForItIsTakenThere() {
        String body = event("one", "A");
        HttpResponse<String> answer = serving.send("PUT", WORK + "one.ics", body);

        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(serving.send("GET", WORK + "one.ics", "").body()).isEqualTo(body);
        assertThat(serving.send("PROPFIND", WORK, "", "Depth", "1").body()).contains("one.ics");
        assertThat(serving.anonymously("GET", WORK + "one.ics").statusCode()).isEqualTo(401);
    }

    /** Java's own client asks for the upgrade in whatever comes first, a body in chunks too. */
    @Test
    void aBodyOfUnknownLengthStaysInTheWordsThatItCameIn() {
        byte[] body = event("streamed", "A").getBytes(StandardCharsets.UTF_8);
        try (Serving fresh = new Serving(Version.HTTP_2)) {
            HttpResponse<byte[]> refused =
                    fresh.send(
                            "PUT",
                            WORK + "streamed.ics",
                            BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(fresh.send("MKCALENDAR", WORK, "").version()).isEqualTo(Version.HTTP_2);
        }
        HttpResponse<byte[]> stored =
                serving.send(
                        "PUT",
                        WORK + "streamed.ics",
                        BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)));
        assertThat(stored.statusCode()).isEqualTo(201);
        assertThat(stored.version()).isEqualTo(Version.HTTP_2);
        assertThat(
                        serving.send("GET", WORK + "streamed.ics", "")
                                .body()
                                .getBytes(StandardCharsets.UTF_8))
                .isEqualTo(body);
    }

    @Test
    void whoKnowsOfItBeforehandBeginsWithIt() throws IOException {
        try (Http2Wire wire = serving.http2()) {
            byte[] head = wire.head("PROPFIND", WORK, "depth", "0");
            wire.frame(Http2Wire.HEADERS, END_HEADERS | END_STREAM, 1, head);

            assertThat(wire.status()).isEqualTo(207);
            assertThat(new String(wire.hear(Http2Wire.DATA).payload(), StandardCharsets.UTF_8))
                    .contains("multistatus");
        }
    }

    @Test
    void manyRequestsShareAConnection() throws ExecutionException, InterruptedException {
        try (ExecutorService pool = Executors.newFixedThreadPool(100)) {
            List<Future<HttpResponse<String>>> answers =
                    IntStream.range(0, 300).mapToObj(n -> pool.submit(() -> put(n))).toList();
            for (Future<HttpResponse<String>> answer : answers) {
                assertThat(answer.get().statusCode()).isEqualTo(201);
                assertThat(answer.get().version()).isEqualTo(Version.HTTP_2);
            }
        }
        assertThat(serving.send("PROPFIND", WORK, "", "Depth", "1").body())
                .contains("/many-0.ics", "/many-299.ics");
    }

    private static HttpResponse<String> put(int n) {
        return serving.send(
                "PUT", WORK + "many-" + n + ".ics", event("uid-" + n, "x".repeat(3000)));
    }

    @Test
    void whoSendsTooMuchIsToldWhyAndTheConnectionGoesOn() {
        String huge = event("huge", "x".repeat(11 << 20));
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> answer = serving.send("PUT", WORK + "huge.ics", huge);
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("max-resource-size");
        }
        assertThat(serving.send("OPTIONS", WORK, "").version()).isEqualTo(Version.HTTP_2);
    }

    @Test
    void aClientThatWaitsToBeAskedForItsBodyIsAsked() throws IOException {
        try (Http2Wire wire = serving.http2()) {
            byte[] body = event("waited", "A").getBytes(StandardCharsets.UTF_8);
            byte[] head = wire.head("PUT", WORK + "waited.ics", "expect", "100-continue");
            wire.frame(Http2Wire.HEADERS, END_HEADERS, 1, head);

            assertThat(wire.status()).isEqualTo(100);
            wire.frame(Http2Wire.DATA, END_STREAM, 1, body);
            assertThat(wire.status()).isEqualTo(201);
        }
    }

    @Test
    void aBodyThatIsNotWantedIsRefusedBeforeItIsSent() throws IOException {
        try (Http2Wire wire = serving.http2()) {
            byte[] head = wire.head("PUT", HOME + "none/x.ics", "expect", "100-continue");
            wire.frame(Http2Wire.HEADERS, END_HEADERS, 1, head);

            assertThat(wire.status()).isEqualTo(409);
        }
    }

    @Test
    void anAnswerIsPackedHereToo() {
        HttpResponse<byte[]> answer =
                serving.send(
                        "PROPFIND",
                        WORK,
                        Dav.xml("d:propfind", "<d:prop><d:supported-privilege-set/></d:prop>")
                                .getBytes(StandardCharsets.UTF_8),
                        "Depth",
                        "0",
                        "Accept-Encoding",
                        "gzip");

        assertThat(answer.version()).isEqualTo(Version.HTTP_2);
        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
    }

    /** The destination and the host of a request stand in other places than in HTTP/1.1. */
    @Test
    void aMoveToAnAddressOfThisServerIsUnderstood() {
        serving.send("PUT", WORK + "from.ics", event("moved", "A"));
        HttpResponse<String> moved =
                serving.send(
                        "MOVE",
                        WORK + "from.ics",
                        "",
                        "Destination",
                        serving.absolute(WORK + "to.ics"));

        assertThat(moved.version()).isEqualTo(Version.HTTP_2);
        assertThat(moved.statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/dav/users/ada/../bob/",
                "/dav/users/ada/%2e%2e/bob/",
                "/dav/users/ada/calendars/work/..%5cx.ics",
                "/dav/users/ada//calendars/",
                "/dav/users/ada/calendars/work/%ff.ics",
                "*"
            })
    void aPathThatCanBeReadInTwoWaysIsRefusedHereToo(String path) throws IOException {
        try (Http2Wire wire = serving.http2()) {
            byte[] head = wire.head("PROPFIND", path, "depth", "0");
            wire.frame(Http2Wire.HEADERS, END_HEADERS | END_STREAM, 1, head);

            assertThat(wire.status()).isIn(400, 403, 404);
        }
    }

    /** It is not decoded, so nothing after it could be: RFC 9113 section 4.3. */
    @ParameterizedTest
    @CsvSource({"1000, 1", "2, 6000"})
    void aHeadThatIsTooMuchEndsItsConnection(int lines, int length) throws IOException {
        String[] headers = new String[2 * lines];
        for (int i = 0; i < lines; i++) {
            headers[2 * i] = "x-" + i;
            headers[2 * i + 1] = "y".repeat(length);
        }
        try (Http2Wire wire = serving.http2()) {
            byte[] head = wire.head("GET", WORK, headers);
            wire.frame(Http2Wire.HEADERS, END_HEADERS | END_STREAM, 1, head);

            assertThat(wire.ends()).isTrue();
        }
    }
}
