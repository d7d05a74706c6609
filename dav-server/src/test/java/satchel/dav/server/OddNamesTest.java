package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names that other servers stumble over: Cyrus answers 500 to some. */
final class OddNamesTest {
    private static final String WORK = HOME + "work/";
    private static Serving serving;

    @BeforeAll
    static void start() {
        serving = new Serving();
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "with space.ics",
                "it's \"quoted\".ics",
                "100% sure.ics",
                "50%.ics",
                "a+b&c=d.ics",
                "plus and #hash?.ics",
                "<angle> & amp.ics",
                "Termin Müller – Prüfung ❄.ics",
                "予定.ics",
                "\uD83D\uDCC5.ics",
                "e\u0301 decomposed.ics",
                ".hidden.ics",
                "no extension",
                "[brackets]{braces}|^`.ics",
                "a:b@c,d!e$f(g)*~.ics"
            })
    void anyNameCanBePutListedReportedReadAndDeleted(String name) {
        String path = WORK + encoded(name);

        assertThat(serving.send("PUT", path, event("odd", "A")).statusCode()).isEqualTo(201);
        String href = only(hrefs("PROPFIND", TAGS));
        assertThat(only(hrefs("REPORT", SYNC))).isEqualTo(href);
        assertThat(hrefs("REPORT", MULTIGET.formatted(href))).containsExactly(href);
        assertThat(serving.send("GET", href, "").body()).contains("UID:odd");
        assertThat(serving.send("GET", path, "").body()).contains("UID:odd");
        assertThat(serving.send("DELETE", href, "").statusCode()).isEqualTo(204);
        assertThat(serving.send("GET", path, "").statusCode()).isEqualTo(404);
    }

    private static String[] hrefs(String method, String body) {
        String answer = serving.send(method, WORK, body, "Depth", "1").body();
        return Pattern.compile("<(?:\\w+:)?href>([^<]*)<")
                .matcher(answer)
                .results()
                .map(found -> found.group(1))
                .filter(href -> !href.equals(WORK))
                .toArray(String[]::new);
    }

    private static String only(String[] hrefs) {
        assertThat(hrefs).hasSize(1);
        return hrefs[0];
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static final String TAGS = "<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>";

    private static final String SYNC =
            "<sync-collection xmlns='DAV:'><sync-token/><sync-level>1</sync-level>"
                    + "<prop><getetag/></prop></sync-collection>";

    private static final String MULTIGET =
            "<c:calendar-multiget xmlns:c='urn:ietf:params:xml:ns:caldav' xmlns='DAV:'>"
                    + "<prop><getetag/></prop><href>%s</href></c:calendar-multiget>";
}
