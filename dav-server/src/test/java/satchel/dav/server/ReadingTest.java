package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** HEAD, dates as conditions, and PROPFIND without a list of properties. */
final class ReadingTest {
    private static final String WORK = HOME + "work/";
    private static final String ONE = WORK + "one.ics";
    private static final String LONG_AGO = "Thu, 01 Jan 2004 00:00:00 GMT";
    private static final String LATER = "Fri, 01 Jan 2100 00:00:00 GMT";
    private final Serving serving = new Serving();

    @BeforeEach
    void putOne() {
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
        assertThat(put("A").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        serving.close();
    }

    private HttpResponse<String> put(String summary, String... headers) {
        return serving.send("PUT", ONE, event("one", summary), headers);
    }

    @Test
    void headSaysWhatGetWouldWithoutTheBody() {
        HttpResponse<String> get = serving.send("GET", ONE, "");
        HttpResponse<String> head = serving.send("HEAD", ONE, "");

        assertThat(head.statusCode()).isEqualTo(200);
        assertThat(head.body()).isEmpty();
        for (String name :
                new String[] {"ETag", "Content-Length", "Content-Type", "Last-Modified"}) {
            assertThat(head.headers().firstValue(name))
                    .as(name)
                    .isPresent()
                    .isEqualTo(get.headers().firstValue(name));
        }
    }

    @Test
    void aDateMayStandForATagInReading() {
        assertThat(serving.send("GET", ONE, "", "If-Modified-Since", LATER).statusCode())
                .isEqualTo(304);
        assertThat(serving.send("GET", ONE, "", "If-Modified-Since", LONG_AGO).statusCode())
                .isEqualTo(200);
        assertThat(serving.send("GET", ONE, "", "If-Modified-Since", "yesterday").statusCode())
                .isEqualTo(200);
    }

    @Test
    void aDateMayStandForATagInWriting() {
        assertThat(put("B", "If-Unmodified-Since", LONG_AGO).statusCode()).isEqualTo(412);
        assertThat(serving.send("GET", ONE, "").body()).contains("SUMMARY:A");

        assertThat(put("C", "If-Unmodified-Since", LATER).statusCode()).isEqualTo(204);
        assertThat(serving.send("GET", ONE, "").body()).contains("SUMMARY:C");
    }

    @Test
    void anEmptyPropfindAndAllpropTellWhatRfc4918Defines() {
        String asked = "<propfind xmlns='DAV:'><allprop/></propfind>";
        HttpResponse<String> empty = serving.send("PROPFIND", ONE, "", "Depth", "0");
        HttpResponse<String> allprop = serving.send("PROPFIND", ONE, asked, "Depth", "0");

        assertThat(allprop.statusCode()).isEqualTo(207);
        assertThat(allprop.body())
                .isEqualTo(empty.body())
                .contains("getetag>", "getcontentlength>", "getlastmodified>", "resourcetype")
                .doesNotContain("calendar-data", "current-user-principal");
    }

    @Test
    void propnameTellsNamesAndNoValues() {
        String asked = "<propfind xmlns='DAV:'><propname/></propfind>";
        HttpResponse<String> names = serving.send("PROPFIND", WORK, asked, "Depth", "0");

        assertThat(names.statusCode()).isEqualTo(207);
        assertThat(names.body())
                .contains("<d:sync-token></d:sync-token>", "getctag>", "resourcetype>")
                .doesNotContain("urn:satchel:sync:");
    }

    @Test
    void theTagOfACalendarChangesWithWhatItHolds() {
        String before = ctag();
        put("B");
        String after = ctag();

        assertThat(before).contains("urn:satchel:sync:").isNotEqualTo(after);
        assertThat(ctag()).isEqualTo(after);
    }

    private String ctag() {
        String asked =
                "<propfind xmlns='DAV:' xmlns:cs='http://calendarserver.org/ns/'>"
                        + "<prop><cs:getctag/></prop></propfind>";
        return serving.send("PROPFIND", WORK, asked, "Depth", "0").body();
    }
}
