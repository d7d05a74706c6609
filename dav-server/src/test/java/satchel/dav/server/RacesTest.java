package satchel.dav.server;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.dav.server.Serving.HOME;
import static satchel.dav.server.Serving.event;

import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.dav.store.Race;
import satchel.dav.store.sqlite.SqliteStores;

/**
 * C1: of 64 clients who race over HTTP on the durable store exactly one wins, round after round for
 * as long as {@code satchel.race.seconds} says, and as often as {@code satchel.race.rounds} says.
 */
final class RacesTest {
    private static final int RACERS = 64;
    private static final Duration LONG =
            Duration.ofSeconds(Long.getLong("satchel.race.seconds", 3));
    private static final int ROUNDS = Integer.getInteger("satchel.race.rounds", 1);
    private static final String WORK = HOME + "work/";
    private static final String ONE = WORK + "one.ics";

    @TempDir Path folder;
    private SqliteStores stores;
    private Serving serving;

    @BeforeEach
    void start() {
        stores = SqliteStores.open(folder);
        serving = new Serving(stores);
        assertThat(serving.send("MKCALENDAR", WORK, "").statusCode()).isEqualTo(201);
    }

    @AfterEach
    void stop() {
        serving.close();
        stores.close();
    }

    /** One round: its racers' statuses. */
    @FunctionalInterface
    private interface Round {
        List<Integer> run(int number) throws InterruptedException, ExecutionException;
    }

    private static void repeat(String race, Round round, Integer... losers) throws Exception {
        long end = System.nanoTime() + LONG.toNanos();
        int number = 0;
        do {
            List<Integer> statuses = round.run(number++);
            assertThat(statuses).filteredOn(RacesTest::won).hasSize(1);
            assertThat(statuses.stream().filter(status -> !won(status)).toList())
                    .isSubsetOf(losers);
        } while (number < ROUNDS || System.nanoTime() < end);
        System.out.println("RacesTest: " + number + " rounds of " + race);
    }

    private static boolean won(int status) {
        return status < 300;
    }

    private String freshTag(int round) {
        HttpResponse<String> put = serving.send("PUT", ONE, event("one", "round " + round));
        assertThat(put.statusCode()).isLessThan(300);
        return put.headers().firstValue("ETag").orElseThrow();
    }

    private int write(String summary, String tag) {
        return serving.send("PUT", ONE, event("one", summary), "If-Match", tag).statusCode();
    }

    @Test
    void ofPutsWithOneTagOneWins() throws Exception {
        repeat(
                "PUT",
                round -> {
                    String tag = freshTag(round);
                    return Race.of(RACERS, racer -> write("by " + racer, tag));
                },
                412);
    }

    @Test
    void ofPutsAndDeletesWithOneTagOneWins() throws Exception {
        repeat(
                "PUT and DELETE",
                round -> {
                    String tag = freshTag(round);
                    return Race.of(
                            RACERS,
                            racer ->
                                    racer % 2 == 0
                                            ? write("by " + racer, tag)
                                            : serving.send("DELETE", ONE, "", "If-Match", tag)
                                                    .statusCode());
                },
                412,
                404);
    }

    @Test
    void ofMovesAndPutsWithOneTagOneWins() throws Exception {
        repeat(
                "MOVE and PUT",
                round -> {
                    String tag = freshTag(round);
                    List<Integer> statuses =
                            Race.of(
                                    RACERS,
                                    racer ->
                                            racer % 2 == 0
                                                    ? write("by " + racer, tag)
                                                    : move(round, tag));
                    serving.send("DELETE", WORK + round, "");
                    return statuses;
                },
                412,
                404);
    }

    private int move(int round, String tag) {
        return serving.send("MOVE", ONE, "", "If-Match", tag, "Destination", WORK + round)
                .statusCode();
    }

    @Test
    void aCalendarIsMadeOnce() throws Exception {
        repeat(
                "MKCALENDAR",
                round -> {
                    String made = HOME + round + "/";
                    List<Integer> statuses =
                            Race.of(RACERS, _ -> serving.send("MKCALENDAR", made, "").statusCode());
                    serving.send("DELETE", made, "");
                    return statuses;
                },
                403);
    }

    @Test
    void ofExclusiveLocksOneIsGranted() throws Exception {
        String body =
                "<lockinfo xmlns='DAV:'><lockscope><exclusive/></lockscope>"
                        + "<locktype><write/></locktype></lockinfo>";
        repeat(
                "LOCK",
                round -> {
                    serving.send("PUT", WORK + round, event("r" + round, "x"));
                    List<HttpResponse<String>> answers =
                            Race.of(RACERS, _ -> serving.send("LOCK", WORK + round, body));
                    answers.forEach(answer -> giveBack(WORK + round, answer));
                    return answers.stream().map(HttpResponse::statusCode).toList();
                },
                423);
    }

    /** Nobody may hold more than some locks. */
    private void giveBack(String path, HttpResponse<String> granted) {
        granted.headers()
                .firstValue("Lock-Token")
                .ifPresent(token -> {
                    serving.send("UNLOCK", path, "", "Lock-Token", token);
                    serving.send("DELETE", path, "");
                });
    }
}
