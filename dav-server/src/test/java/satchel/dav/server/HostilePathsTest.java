package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every method on every path that tries to climb, to hide or to be read in two ways. */
final class HostilePathsTest {
    private static final String CALENDAR = HOME + "work/";
    private static final List<String> METHODS =
            List.of(
                    "GET",
                    "HEAD",
                    "PUT",
                    "DELETE",
                    "PROPFIND",
                    "PROPPATCH",
                    "REPORT",
                    "MKCOL",
                    "MKCALENDAR",
                    "COPY",
                    "MOVE",
                    "LOCK",
                    "UNLOCK",
                    "POST");
    private static final List<String> PATHS =
            List.of(
                    CALENDAR + "../../../bob/calendars/home/x.ics",
                    CALENDAR + "%2e%2e/%2e%2e/x.ics",
                    CALENDAR + "%252e%252e/x.ics",
                    CALENDAR + "..%2fx.ics",
                    CALENDAR + "..%5cx.ics",
                    CALENDAR + "..\\x.ics",
                    CALENDAR + "%5c%5chost%5cshare",
                    CALENDAR + "x.ics%00.txt",
                    CALENDAR + "x.ics%0d%0aX-Injected:%201",
                    CALENDAR + "one;x=y.ics",
                    CALENDAR + "#one.ics",
                    CALENDAR + "one.ics#part",
                    CALENDAR + "./x.ics",
                    CALENDAR + "%c0%ae%c0%ae/x.ics",
                    CALENDAR + "%ff.ics",
                    CALENDAR + "%zz.ics",
                    CALENDAR + "n".repeat(256) + ".ics",
                    "/dav/users//ada/calendars/work/x.ics",
                    "//etc/passwd",
                    "/dav/users/ada/../bob/calendars/home/x.ics",
                    "/dav/" + "a/".repeat(2100));

    private static Serving serving;

    @BeforeAll
    static void start() {
        serving = new Serving();
        assertThat(serving.send("MKCALENDAR", CALENDAR, "").statusCode()).isEqualTo(201);
        String body = event("one", "Untouched");
        assertThat(serving.send("PUT", CALENDAR + "one.ics", body).statusCode()).isEqualTo(201);
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    static Stream<Arguments> everyMethodOnEveryPath() {
        return METHODS.stream()
                .flatMap(method -> PATHS.stream().map(path -> Arguments.of(method, path)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyMethodOnEveryPath")
    void isRefused(String method, String path) {
        String answer = serving.raw(method + " " + path + " HTTP/1.1");

        assertThat(answer).matches("(?s)HTTP/1\\.1 4(00|03|04|05|14|31) .*");
        assertThat(answer).doesNotContain("X-Injected", "root:", "Exception");
    }

    /** After all of the above: JUnit runs plain tests in an order of its own, so it asks anew. */
    @Test
    void nothingWasTouched() {
        everyMethodOnEveryPath()
                .forEach(row -> serving.raw(row.get()[0] + " " + row.get()[1] + " HTTP/1.1"));

        assertThat(serving.send("GET", CALENDAR + "one.ics", "").body()).contains("Untouched");
        assertThat(serving.send("PROPFIND", CALENDAR, "", "Depth", "1").body())
                .containsOnlyOnce(".ics</d:href>");
    }
}
