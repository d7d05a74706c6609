package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Dav.xml;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Requests that are large in one way or another: a right answer, or a refusal by its name. */
final class SizesTest {
    private static final String WORK = HOME + "work/";
    private static final int LARGEST = 10 << 20;
    private static Serving serving;
    private static Dav dav;

    @BeforeAll
    static void makeCalendar() {
        serving = new Serving();
        dav = new Dav(serving);
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @Test
    void anObjectHasAsManyBytesAsTheCalendarSaysAndNotOneMore() {
        int frame = event("large", "").length();
        String fits = event("large", "x".repeat(LARGEST - frame));

        assertThat(dav.propfind(WORK, "0", "<c:max-resource-size/>").body())
                .contains(">" + LARGEST + "<");
        assertThat(serving.send("PUT", WORK + "large.ics", fits).statusCode()).isEqualTo(201);
        HttpResponse<String> more = serving.send("PUT", WORK + "large.ics", fits + "\n");
        assertThat(more.statusCode()).isEqualTo(403);
        assertThat(more.body()).contains("<c:max-resource-size/>");
        serving.send("DELETE", WORK + "large.ics", "");
    }

    @Test
    void aThousandAttendeesAreAMeetingAndTenThousandAndOneAreNot() {
        assertThat(put("meeting", lines(1_000, "ATTENDEE:mailto:a%d@example.org")).statusCode())
                .isEqualTo(201);
        HttpResponse<String> crowd = put("crowd", lines(10_001, "ATTENDEE:mailto:a%d@example.org"));

        assertThat(crowd.statusCode()).isEqualTo(403);
        assertThat(crowd.body()).contains("<c:max-attendees-per-instance/>");
    }

    @Test
    void anObjectOfAHundredLevelsIsNotValid() {
        String open =
                IntStream.range(0, 100).mapToObj(n -> "BEGIN:X-" + n + "\r\n").collect(joined());
        String close =
                IntStream.range(0, 100)
                        .mapToObj(n -> "END:X-" + (99 - n) + "\r\n")
                        .collect(joined());

        HttpResponse<String> answer = put("deep", open + close);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("<c:valid-calendar-data/>");
    }

    @Test
    void tenThousandPropertiesAreNotLookedFor() {
        HttpResponse<String> two = dav.propfind(WORK, "1", names(200));
        HttpResponse<String> many = dav.propfind(WORK, "1", names(10_000));
        HttpResponse<String> reported =
                dav.report(
                        WORK,
                        "1",
                        xml("c:calendar-multiget", "<d:prop>" + names(10_000) + "</d:prop>"));

        assertThat(two.statusCode()).isEqualTo(207);
        assertThat(many.statusCode()).isEqualTo(413);
        assertThat(reported.statusCode()).isEqualTo(413);
    }

    @Test
    void aCalendarHasAsManyCharactersInPropertiesAsAFile() {
        String half = "x".repeat(64 << 10);
        String first = "<d:displayname>" + half + "</d:displayname>";
        String both = first + "<x:note xmlns:x='urn:x'>" + half + "</x:note>";

        assertThat(proppatch(first).statusCode()).isEqualTo(207);
        assertThat(proppatch(both).statusCode()).isEqualTo(507);
        assertThat(dav.propfind(WORK, "0", "<x:note xmlns:x='urn:x'/>").body())
                .doesNotContain("xxx");
        assertThat(proppatch("<d:displayname>short</d:displayname>").statusCode()).isEqualTo(207);
        assertThat(
                        serving.send("MKCALENDAR", HOME + "long/", xml("c:mkcalendar", set(both)))
                                .statusCode())
                .isEqualTo(507);
        assertThat(serving.send("PROPFIND", HOME + "long/", "", "Depth", "0").statusCode())
                .isEqualTo(404);
    }

    private static HttpResponse<String> proppatch(String properties) {
        return serving.send("PROPPATCH", WORK, xml("d:propertyupdate", set(properties)));
    }

    private static String set(String properties) {
        return "<d:set><d:prop>" + properties + "</d:prop></d:set>";
    }

    @Test
    void xmlOfAHundredLevelsIsNotRead() {
        String deep = "<d:a>".repeat(100) + "</d:a>".repeat(100);

        assertThat(dav.propfind(WORK, "0", deep).statusCode()).isEqualTo(400);
    }

    @Test
    void aWholeTreeIsNotListedAtOnce() {
        for (String path : new String[] {"/", HOME, WORK}) {
            HttpResponse<String> answer = dav.propfind(path, "infinity", "<d:getetag/>");

            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.body()).contains("<d:propfind-finite-depth/>");
        }
    }

    @Test
    void fiveThousandObjectsAreFetchedAtOnce() {
        String body = event("one", "A");
        assertThat(serving.send("PUT", WORK + "one.ics", body).statusCode()).isEqualTo(201);

        String answer = multiget(n -> WORK + (n == 0 ? "one" : "none-" + n) + ".ics");

        assertThat(answer.split("<d:response>")).hasSize(5_001);
        assertThat(answer).containsOnlyOnce("SUMMARY:A").contains("none-4999.ics");
    }

    /** However it is spelt. */
    @Test
    void theSameObjectIsFetchedOnce() {
        serving.send("PUT", WORK + "same.ics", event("same", "B"));

        String answer = multiget(n -> WORK + (n % 2 == 0 ? "same" : "%73ame") + ".ics");

        assertThat(answer.split("<d:response>")).hasSize(2);
    }

    private static String multiget(IntFunction<String> path) {
        String hrefs =
                IntStream.range(0, 5_000)
                        .mapToObj(n -> "<d:href>" + path.apply(n) + "</d:href>")
                        .collect(joined());
        String ask = "<d:prop><c:calendar-data/></d:prop>" + hrefs;
        HttpResponse<String> answer = dav.report(WORK, "1", xml("c:calendar-multiget", ask));
        assertThat(answer.statusCode()).isEqualTo(207);
        return answer.body();
    }

    private static HttpResponse<String> put(String name, String lines) {
        String body = event(name, name).replace("SUMMARY:", lines + "SUMMARY:");
        return serving.send("PUT", WORK + name + ".ics", body);
    }

    private static String lines(int count, String line) {
        return IntStream.range(0, count)
                .mapToObj(n -> line.formatted(n) + "\r\n")
                .collect(joined());
    }

    private static String names(int count) {
        return IntStream.range(0, count).mapToObj(n -> "<d:p" + n + "/>").collect(joined());
    }

    private static java.util.stream.Collector<CharSequence, ?, String> joined() {
        return Collectors.joining();
    }
}
