package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.demo.PlainDav;
import satchel.testdata.generate.EventGenerator;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.PostgresServer;
import satchel.testdata.harness.SatchelServer;

/** Two server processes on one PostgreSQL are one server to their clients. */
@Tag("long")
final class TwoServersIT {
    private static final String COLLECTION = "calendars/work/";
    private static final String OBJECT = COLLECTION + "a.ics";
    private static final int DUELS = 20;
    private static final Pattern TOKEN = Pattern.compile("urn:satchel:sync:[^:<]+:(\\d+)");

    @TempDir Path folder;
    private final Checkout checkout = Checkout.find();
    private final String database = PostgresServer.shared().newDatabase();
    private final String event = new EventGenerator(1).event(1).text();
    private SatchelServer first;
    private SatchelServer second;
    private PlainDav one;
    private PlainDav two;

    @BeforeEach
    void start() {
        SatchelServer.userOf(
                        database, checkout, Stage.PASSWORD, "add", Stage.USER, "--password-stdin")
                .orFail("user add");
        first = SatchelServer.startOn(database, checkout, folder.resolve("first"));
        second = SatchelServer.startOn(database, checkout, folder.resolve("second"));
        one = new PlainDav(first.address(), Stage.USER, Stage.PASSWORD);
        two = new PlainDav(second.address(), Stage.USER, Stage.PASSWORD);
        one.send("MKCALENDAR", COLLECTION, BodyPublishers.noBody(), Map.of());
        one.put(OBJECT, event);
    }

    @AfterEach
    void stop() {
        one.close();
        two.close();
        first.close();
        second.close();
    }

    @Test
    void whatOneServerTookTheOtherGivesAtOnce() {
        assertThat(two.get(OBJECT)).isEqualTo(event);

        two.put(OBJECT, Generated.edited(event, "by two"));
        assertThat(one.get(OBJECT)).contains("SUMMARY:by two");

        one.delete(OBJECT);
        assertThat(two.list(COLLECTION)).isEmpty();
    }

    @Test
    void ofTwoClientsOnTwoServersWithOneEtagOneWins() throws Exception {
        try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int duel = 0; duel < DUELS; duel++) {
                String etag = etag(one);
                assertThat(etag(two)).isEqualTo(etag);
                int number = duel;
                Future<Integer> left = clients.submit(() -> put(one, etag, "one " + number));
                Future<Integer> right = clients.submit(() -> put(two, etag, "two " + number));

                assertThat(List.of(left.get(), right.get())).containsExactlyInAnyOrder(204, 412);
            }
        }
    }

    @Test
    void syncTokensOfBothServersAreOfOneKindAndOnlyGrow() {
        List<Long> numbers = new ArrayList<>();
        for (int i = 0; i < DUELS; i++) {
            (i % 2 == 0 ? one : two).put(COLLECTION + i + ".ics", event(i));
            numbers.add(Long.parseLong(token(i % 3 == 0 ? one : two).group(1)));
        }
        assertThat(numbers).isSorted().doesNotHaveDuplicates();

        String since = token(one).group();
        two.put(COLLECTION + "late.ics", event(DUELS));
        assertThat(changesSince(since, one)).contains("late.ics").doesNotContain("a.ics");
    }

    @Test
    void whatOneServerAcknowledgedOutlivesIt() {
        one.put(OBJECT, Generated.edited(event, "last words"));
        first.kill();

        assertThat(two.get(OBJECT)).contains("SUMMARY:last words");
    }

    private static String event(int number) {
        return new EventGenerator(2).event(number).text();
    }

    private int put(PlainDav server, String etag, String summary) {
        String body = Generated.edited(event, summary);
        return server.send(
                        "PUT",
                        OBJECT,
                        BodyPublishers.ofString(body),
                        Map.of("Content-Type", "text/calendar", "If-Match", etag))
                .statusCode();
    }

    private static String etag(PlainDav server) {
        return server.send("HEAD", OBJECT, BodyPublishers.noBody(), Map.of())
                .headers()
                .firstValue("ETag")
                .orElseThrow();
    }

    private static Matcher token(PlainDav server) {
        String ask = "<propfind xmlns='DAV:'><prop><sync-token/></prop></propfind>";
        HttpResponse<String> answer =
                server.send(
                        "PROPFIND", COLLECTION, BodyPublishers.ofString(ask), Map.of("Depth", "0"));
        Matcher token = TOKEN.matcher(answer.body());
        assertThat(token.find()).as(answer.body()).isTrue();
        return token;
    }

    private static String changesSince(String token, PlainDav server) {
        String ask =
                """
                <sync-collection xmlns='DAV:'><sync-token>%s</sync-token>\
                <sync-level>1</sync-level><prop><getetag/></prop></sync-collection>\
                """
                        .formatted(token);
        return server.send("REPORT", COLLECTION, BodyPublishers.ofString(ask), Map.of()).body();
    }
}
