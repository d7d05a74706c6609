package satchel.dav.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bodies in gzip, both ways (docs/decisions/0019). */
final class CompressionTest {
    private static final String WORK = HOME + "work/";
    private static final String FEW = HOME + "few/";
    private static final int MANY = 150;
    private static Serving serving;

    @BeforeAll
    static void fill() {
        serving = new Serving();
        assertThat(serving.send("MKCALENDAR", FEW, "").statusCode()).isEqualTo(201);
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
        for (int i = 0; i < MANY; i++) {
            serving.send("PUT", WORK + i + ".ics", event("uid-" + i, "x".repeat(2000)));
        }
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @ParameterizedTest
    @CsvSource({"0", "1"})
    void aMultistatusIsPackedForWhoTakesIt(String depth) throws IOException {
        HttpResponse<byte[]> plain = propfind(WORK, depth);
        HttpResponse<byte[]> packed = propfind(WORK, depth, "Accept-Encoding", "gzip, br");

        assertThat(packed.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(plain.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(packed.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(plain.headers().allValues("Vary")).containsExactly("Accept-Encoding");
        assertThat(packed.body()).hasSizeLessThan(plain.body().length / 2);
        assertThat(unpacked(packed.body())).isEqualTo(plain.body());
    }

    @Test
    void lessThanAPacketIsNotWorthIt() {
        byte[] ask = propfindOf("<d:displayname/>");
        HttpResponse<byte[]> answer =
                serving.send("PROPFIND", FEW, ask, "Depth", "0", "Accept-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(207);
        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), UTF_8)).contains("multistatus");
    }

    @ParameterizedTest
    @ValueSource(strings = {"identity", "gzip;q=0", "br", "gzip;q=0.5, identity"})
    void whoDoesNotTakeItGetsNone(String accepted) {
        HttpResponse<byte[]> answer = propfind(WORK, "1", "Accept-Encoding", accepted);

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), UTF_8)).endsWith("</d:multistatus>");
    }

    /** A strong tag is that of the very bytes, and getetag names it. */
    @Test
    void anObjectGoesOutAsItIsUnderTheTagThatListingsShow() throws IOException {
        HttpResponse<byte[]> answer =
                serving.send("GET", WORK + "7.ics", new byte[0], "Accept-Encoding", "gzip");
        String tag = answer.headers().firstValue("ETag").orElseThrow();

        assertThat(answer.headers().firstValue("Content-Encoding")).isEmpty();
        assertThat(new String(answer.body(), UTF_8)).isEqualTo(event("uid-7", "x".repeat(2000)));
        assertThat(answer.headers().firstValue("Cache-Control").orElse(""))
                .contains("no-transform");
        byte[] listing = unpacked(propfind(WORK, "1", "Accept-Encoding", "gzip").body());
        assertThat(new String(listing, UTF_8)).contains(tag);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-gzip", "--gzip", ";gzip"})
    void aTagThatAProxyHasMarkedIsStillKnown(String mark) {
        String path = WORK + "marked.ics";
        String tag = Dav.tag(serving.send("PUT", path, event("marked", "A")));
        String marked = tag.substring(0, tag.length() - 1) + mark + '"';

        assertThat(serving.send("GET", path, "", "If-None-Match", marked).statusCode())
                .isEqualTo(304);
        assertThat(serving.send("DELETE", path, "", "If", "([" + marked + "])").statusCode())
                .isEqualTo(204);
        serving.send("PUT", path, event("marked", "A"));
        assertThat(serving.send("PUT", path, event("marked", "B"), "If-Match", marked).statusCode())
                .isEqualTo(204);
        assertThat(serving.send("PUT", path, event("marked", "C"), "If-Match", marked).statusCode())
                .isEqualTo(412);
    }

    @Test
    void aPackedBodyIsStoredUnpacked() {
        String body = event("packed", "Ö".repeat(5000));

        assertThat(put("packed.ics", packed(body.getBytes(UTF_8)), "gzip").statusCode())
                .isEqualTo(201);

        assertThat(serving.send("GET", WORK + "packed.ics", "").body()).isEqualTo(body);
    }

    @Test
    void aPackedQuestionIsAnswered() {
        byte[] ask = packed(propfindOf("<d:resourcetype/>"));

        HttpResponse<byte[]> answer =
                serving.send("PROPFIND", FEW, ask, "Depth", "0", "Content-Encoding", "x-gzip");

        assertThat(new String(answer.body(), UTF_8)).contains("<c:calendar/>");
    }

    /** Each of its bytes is a thousand. */
    @Test
    void aBombIsTooLargeOnceItHasUnpackedToMoreThanAnObjectMayHave() {
        byte[] bomb = packed(new byte[32 << 20]);

        HttpResponse<byte[]> object = put("bomb.ics", bomb, "gzip");
        HttpResponse<byte[]> question =
                serving.send(
                        "PROPFIND",
                        FEW,
                        packed(spaces()),
                        "Depth",
                        "0",
                        "Content-Encoding",
                        "gzip");

        assertThat(object.statusCode()).isEqualTo(403);
        assertThat(new String(object.body(), UTF_8)).contains("max-resource-size");
        assertThat(question.statusCode()).isEqualTo(413);
        assertThat(serving.send("GET", WORK + "bomb.ics", "").statusCode()).isEqualTo(404);
    }

    /** Gzip alone packs a thousand to one at best; twice, and it is a million. */
    @ParameterizedTest
    @ValueSource(strings = {"gzip, gzip", "gzip, identity", "deflate", "br", "exi"})
    void otherCodingsAreRefusedByNameOfTheOneThatIsKnown(String coding) {
        HttpResponse<byte[]> answer = put("coded.ics", packed(packed(new byte[1 << 20])), coding);

        assertThat(answer.statusCode()).isEqualTo(415);
        assertThat(answer.headers().firstValue("Accept-Encoding")).hasValue("gzip");
    }

    @Test
    void aBodyWithAWrongChecksumIsNotStored() {
        byte[] wrong = packed(event("wrong", "A").getBytes(UTF_8));
        wrong[wrong.length - 6] ^= 1;

        assertThat(put("wrong.ics", wrong, "gzip").statusCode()).isEqualTo(400);
        assertThat(serving.send("GET", WORK + "wrong.ics", "").statusCode()).isEqualTo(404);
    }

    private static HttpResponse<byte[]> put(String name, byte[] body, String coding) {
        return serving.send("PUT", WORK + name, body, "Content-Encoding", coding);
    }

    private static HttpResponse<byte[]> propfind(String path, String depth, String... headers) {
        String[] all = {"Depth", depth, "Prefer", "return=representation"};
        String[] both = new String[all.length + headers.length];
        System.arraycopy(all, 0, both, 0, all.length);
        System.arraycopy(headers, 0, both, all.length, headers.length);
        String privileges = "<d:supported-privilege-set/><d:acl/><d:getetag/>";
        return serving.send("PROPFIND", path, propfindOf(privileges), both);
    }

    private static byte[] propfindOf(String properties) {
        return Dav.xml("d:propfind", "<d:prop>" + properties + "</d:prop>").getBytes(UTF_8);
    }

    private static byte[] spaces() {
        return Dav.xml("d:propfind", " ".repeat(6 << 20)).getBytes(UTF_8);
    }

    private static byte[] packed(byte[] plain) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] packed) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(packed)).readAllBytes();
    }
}
