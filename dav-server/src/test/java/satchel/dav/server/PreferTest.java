package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Dav.xml;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How much of an answer a client prefers (RFC 7240, RFC 8144). */
final class PreferTest {
    private static final String WORK = HOME + "work/";
    private static final String ONE = WORK + "one.ics";
    private static final String[] SHOW = {"Prefer", "return=representation"};
    private static final String[] LITTLE = {"Prefer", "return=minimal"};

    private final Serving serving = new Serving();

    @BeforeEach
    void makeCalendar() {
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    private HttpResponse<String> put(String summary, String... headers) {
        return serving.send("PUT", ONE, event("one", summary), headers);
    }

    private static void assertShows(HttpResponse<String> answer, String summary) {
        assertThat(answer.body()).isEqualTo(event("one", summary));
        assertThat(answer.headers().firstValue("Content-Location")).hasValue(ONE);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/calendar");
        assertThat(answer.headers().firstValue("Preference-Applied"))
                .hasValue("return=representation");
    }

    @Test
    void aPutShowsWhatIsThereAfterIt() {
        HttpResponse<String> made = put("A", SHOW);
        HttpResponse<String> replaced = put("B", SHOW);

        assertThat(made.statusCode()).isEqualTo(201);
        assertShows(made, "A");
        assertThat(replaced.statusCode()).isEqualTo(200);
        assertShows(replaced, "B");
        assertThat(replaced.headers().firstValue("ETag"))
                .isEqualTo(serving.send("GET", ONE, "").headers().firstValue("ETag"));
    }

    @Test
    void aStalePutShowsWhatIsThereInstead() {
        put("A");
        String tag = serving.send("GET", ONE, "").headers().firstValue("ETag").orElseThrow();

        HttpResponse<String> refused =
                put("B", "Prefer", "return=representation", "If-Match", "\"other\"");

        assertThat(refused.statusCode()).isEqualTo(412);
        assertShows(refused, "A");
        assertThat(refused.headers().firstValue("ETag")).hasValue(tag);
    }

    @Test
    void aPutThatExpectedAnObjectShowsNothingWhereThereIsNone() {
        HttpResponse<String> refused =
                put("B", "Prefer", "return=representation", "If-Match", "\"other\"");

        assertThat(refused.statusCode()).isEqualTo(412);
        assertThat(refused.body()).doesNotContain("VCALENDAR");
        assertThat(serving.send("GET", ONE, "").statusCode()).isEqualTo(404);
    }

    @Test
    void whatIsRefusedForItsContentSaysWhy() {
        HttpResponse<String> refused = serving.send("PUT", ONE, "no calendar", SHOW);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("valid-calendar-data");
    }

    @Test
    void aMinimalPropfindLeavesOutWhatIsNotThere() {
        String ask = xml("d:propfind", "<d:prop><d:displayname/><d:nothing-of-the-kind/></d:prop>");

        assertThat(serving.send("PROPFIND", WORK, ask, "Depth", "0").body()).contains("404");
        assertThat(serving.send("PROPFIND", WORK, ask, "Depth", "0", "Prefer", LITTLE[1]).body())
                .doesNotContain("404")
                .doesNotContain("nothing-of-the-kind");
    }

    @Test
    void aMinimalProppatchSaysOnlyThatItIsDone() {
        String set =
                xml(
                        "d:propertyupdate",
                        "<d:set><d:prop><d:displayname>W</d:displayname></d:prop></d:set>");

        HttpResponse<String> done = serving.send("PROPPATCH", WORK, set, LITTLE);

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).isEmpty();
        assertThat(done.headers().firstValue("Preference-Applied")).hasValue("return=minimal");
    }
}
