package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Dav.xml;
import static satchel.dav.server.Serving.HOME;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.dav.report.HostileObjects;

/**
 * The objects of {@link HostileObjects} through the door: what any of them costs in a PUT, a query
 * by time, an expansion, a free-busy report, with the client that asks. The report package has the
 * same without them, and closer.
 */
final class HostileObjectsOverHttpTest {
    private static final Duration MOST_TIME = Duration.ofSeconds(1);
    private static final String RANGE = "start='20260101T000000Z' end='20270101T000000Z'";
    private static Serving serving;

    @BeforeAll
    static void warmUp() {
        serving = new Serving();
        askAll(HostileObjects.OVERRIDES);
        askAll(HostileObjects.TIME_ZONES);
    }

    @AfterAll
    static void stop() {
        serving.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"MINUTELY_SINCE_1970", "DENSE_BY_PARTS", "OVERRIDES", "ALARMS"})
    void noRequestTakesASecondOfAllProcessors(HostileObjects object) {
        askAll(object)
                .forEach((question, answer) ->
                        assertThat(answer.time()).as(question).isLessThan(MOST_TIME));
    }

    @ParameterizedTest
    @EnumSource
    @Tag("long")
    void noRequestAboutAnyOfThemDoes(HostileObjects object) {
        noRequestTakesASecondOfAllProcessors(object);
    }

    /** A process of that size is client and server of all of it. */
    @Test
    @Tag("long")
    void allOfItFitsIntoSixtyFourMegabytes() throws IOException, InterruptedException {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                HostileObjectsOverHttpTest.class.getName())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
    }

    /** Does all of it once. */
    public static void main(String[] arguments) {
        serving = new Serving();
        for (HostileObjects object : HostileObjects.values()) {
            askAll(object);
        }
        serving.close();
    }

    private record Measured(HttpResponse<String> response, Duration time) {}

    /** Each in a calendar of its own, so that no object pays for another. */
    private static Map<String, Measured> askAll(HostileObjects object) {
        String calendar = HOME + object.name().toLowerCase(java.util.Locale.ROOT) + "/";
        serving.send("MKCALENDAR", calendar, "");
        Map<String, Measured> answers = new LinkedHashMap<>();
        Measured put = least(() -> serving.send("PUT", calendar + "x.ics", object.body()));
        expect(put, object.isStored() ? 201 : 403, 204);
        answers.put("PUT", put);
        if (object.isStored()) {
            answers.put(
                    "time-range", query(calendar, "<d:getetag/>", "<c:time-range " + RANGE + "/>"));
            String expand = "<c:calendar-data><c:expand " + RANGE + "/></c:calendar-data>";
            answers.put("expand", query(calendar, expand, ""));
            String busy = xml("c:free-busy-query", "<c:time-range " + RANGE + "/>");
            answers.put("free-busy", expect(report(calendar, busy), 200, 200));
        }
        return answers;
    }

    private static Measured query(String calendar, String properties, String range) {
        String filter =
                "<c:comp-filter name='VCALENDAR'><c:comp-filter name='VEVENT'>"
                        + range
                        + "</c:comp-filter></c:comp-filter>";
        String ask = "<d:prop>" + properties + "</d:prop><c:filter>" + filter + "</c:filter>";
        return expect(report(calendar, xml("c:calendar-query", ask)), 207, 207);
    }

    private static Measured report(String calendar, String body) {
        return least(() -> serving.send("REPORT", calendar, body, "Depth", "1"));
    }

    private static Measured expect(Measured answer, int status, int orElse) {
        if (answer.response().statusCode() != status && answer.response().statusCode() != orElse) {
            throw new AssertionError(answer.response() + answer.response().body());
        }
        return answer;
    }

    /** What compilers and collectors do meanwhile is in it, but not three times. */
    private static Measured least(Supplier<HttpResponse<String>> work) {
        Measured least = measured(work);
        for (int i = 0; i < 2 && least.time().compareTo(MOST_TIME) >= 0; i++) {
            Measured again = measured(work);
            least = again.time().compareTo(least.time()) < 0 ? again : least;
        }
        return least;
    }

    private static Measured measured(Supplier<HttpResponse<String>> work) {
        OperatingSystemMXBean process =
                (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long before = process.getProcessCpuTime();
        HttpResponse<String> response = work.get();
        return new Measured(response, Duration.ofNanos(process.getProcessCpuTime() - before));
    }
}
