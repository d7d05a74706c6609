package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.demo.PlainDav;
import satchel.testdata.generate.GeneratedRecord;
import satchel.testdata.generate.SeriesGenerator;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.SatchelServer;

/**
 * calendar-query and expand over HTTP agree with libical on thousands of generated objects and
 * hundreds of windows: which objects, and which instances of them.
 *
 * <p>Where libical 3.0 and RFC 5545 differ, the RFC decides. expand.c says so of hours that come
 * twice or not at all; rules that libical gets wrong (a negative BYMONTHDAY of a DAILY rule,
 * BYSETPOS of a WEEKLY one, BYWEEKNO=1, hours of an HOURLY rule in another order) are not generated
 * here but held by RuleExpansionTest of dav-server.
 */
@Tag("programs")
final class ExpansionOracleIT {
    private static final long SEED = 20_261_126;
    private static final int OBJECTS = 5_000;
    private static final int WINDOWS = 200;
    private static final String USER = "robin";
    private static final String PASSWORD = "a-password-for-tests";
    private static final String CALENDAR = "calendars/series/";
    private static final List<ZoneId> READERS =
            List.of(ZoneId.of("UTC"), ZoneId.of("Europe/Berlin"), ZoneId.of("America/New_York"));

    @TempDir Path folder;

    @Test
    void queriesAndExpansionAgreeWithLibical() throws IOException {
        Checkout checkout = Checkout.find();
        Path data = folder.resolve("server");
        SatchelServer.user(checkout, data, PASSWORD, "add", USER, "--password-stdin")
                .orFail("user add");
        List<GeneratedRecord> objects = objects();
        List<OracleInstance> oracle = LibicalOracle.compiledIn(folder).expand(objects, 2024, 2026);
        try (SatchelServer server = SatchelServer.startForLong(checkout, data);
                PlainDav dav = new PlainDav(server.address(), USER, PASSWORD)) {
            fill(dav, objects);
            int found = windows().stream().mapToInt(window -> check(dav, window, oracle)).sum();
            assertThat(found).as("instances compared").isGreaterThan(20_000);
        }
    }

    private static List<GeneratedRecord> objects() {
        SeriesGenerator generator = new SeriesGenerator(SEED);
        return IntStream.range(0, OBJECTS).mapToObj(generator::object).toList();
    }

    /** Hours to weeks, many of them around the nights when clocks are set. */
    private static List<OracleWindow> windows() {
        RandomGenerator random = new SplittableRandom(SEED);
        List<Instant> nights =
                List.of(
                        Instant.parse("2025-03-30T00:00:00Z"),
                        Instant.parse("2025-10-26T00:00:00Z"),
                        Instant.parse("2025-11-02T05:00:00Z"),
                        Instant.parse("2026-04-04T15:00:00Z"),
                        Instant.parse("2026-03-08T06:00:00Z"));
        return IntStream.range(0, WINDOWS)
                .mapToObj(n -> {
                    Instant from =
                            n % 3 == 0
                                    ? nights.get(n / 3 % nights.size())
                                            .minus(Duration.ofHours(random.nextInt(5)))
                                    : Instant.parse("2024-06-01T00:00:00Z")
                                            .plus(Duration.ofMinutes(15L * random.nextInt(70_000)));
                    Duration length =
                            n % 10 == 9
                                    ? Duration.ofDays(30)
                                    : Duration.ofMinutes(15L * (1 + random.nextInt(700)));
                    String kind = n % 5 == 3 ? "VTODO" : n % 10 == 4 ? "VJOURNAL" : "VEVENT";
                    return OracleWindow.of(from, length, kind, READERS.get(random.nextInt(3)));
                })
                .toList();
    }

    private static void fill(PlainDav dav, List<GeneratedRecord> objects) {
        HttpResponse<String> made =
                dav.send("MKCALENDAR", CALENDAR, BodyPublishers.noBody(), Map.of());
        assertThat(made.statusCode()).isEqualTo(201);
        try (ExecutorService writers = Executors.newFixedThreadPool(8)) {
            objects.forEach(object ->
                    writers.submit(() -> dav.put(CALENDAR + object.uid() + ".ics", object.text())));
        }
        assertThat(dav.list(CALENDAR)).hasSize(objects.size());
    }

    /** Returns how many instances were compared. */
    private static int check(PlainDav dav, OracleWindow window, List<OracleInstance> oracle) {
        List<OracleInstance> expected = oracle.stream().filter(window::holds).toList();
        Set<String> names =
                expected.stream()
                        .map(instance -> instance.uid() + ".ics")
                        .collect(Collectors.toCollection(TreeSet::new));
        Set<String> instances =
                expected.stream()
                        .map(OracleInstance::shown)
                        .collect(Collectors.toCollection(TreeSet::new));
        ExpandedAnswer expanded = ask(dav, CALENDAR, window, expand(window));
        assertThat(expanded.statuses().values())
                .as("%s of seed %d", window, SEED)
                .allMatch(status -> status.contains("200"));
        assertThat(new TreeSet<>(expanded.statuses().keySet()))
                .as("objects in %s of seed %d", window, SEED)
                .isEqualTo(names);
        assertThat(expanded.instances())
                .as("instances in %s of seed %d", window, SEED)
                .isEqualTo(instances);
        assertThat(new TreeSet<>(ask(dav, CALENDAR, window, "<d:getetag/>").statuses().keySet()))
                .as("objects, by the index, in %s of seed %d", window, SEED)
                .isEqualTo(names);
        return instances.size();
    }

    private static String expand(OracleWindow window) {
        return "<c:calendar-data><c:expand " + window.attributes() + "/></c:calendar-data>";
    }

    private static ExpandedAnswer ask(
            PlainDav dav, String path, OracleWindow window, String property) {
        String query =
                "<c:calendar-query xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'><d:prop>"
                        + property
                        + "</d:prop><c:filter><c:comp-filter name='VCALENDAR'><c:comp-filter name='"
                        + window.kind()
                        + "'><c:time-range "
                        + window.attributes()
                        + "/></c:comp-filter></c:comp-filter></c:filter><c:timezone-id>"
                        + window.floating()
                        + "</c:timezone-id></c:calendar-query>";
        HttpResponse<String> answer =
                dav.send("REPORT", path, BodyPublishers.ofString(query), Map.of("Depth", "1"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(207);
        return ExpandedAnswer.of(answer.body());
    }
}
