package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.demo.PlainDav;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.SatchelServer;

/** Promise 1: what was acknowledged survives kill -9. */
@Tag("long")
@Tag("alone")
final class ServerKillIT {
    private static final int KILLS = Integer.getInteger("satchel.kills", 20);
    private static final int WRITERS = 8;
    private static final Duration LONGEST_RESTART = Duration.ofSeconds(5);
    private static final Pattern TOKEN = Pattern.compile("urn:satchel:sync:([^:<]+):(\\d+)");
    private static final Pattern SUMMARY = Pattern.compile("SUMMARY:([^\r\n]*)\r\n");
    @TempDir Path folder;

    private final Truth truth = new Truth();
    private long acknowledged;

    /** The highest change number that any acknowledged write was told. */
    private long told;

    /** Writers that waited for an answer when the server went away. */
    private long leftUnanswered;

    @Test
    void noAcknowledgedWriteIsMissingAfterManyKills() throws Exception {
        long seed = System.nanoTime();
        System.out.println("ServerKillIT seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Checkout checkout = Checkout.find();
        Path data = folder.resolve("server");
        SatchelServer.user(checkout, data, Stage.PASSWORD, "add", Stage.USER, "--password-stdin")
                .orFail("user add");
        String collection = "";
        List<Duration> restarts = new ArrayList<>();
        for (int round = 0; round < KILLS; round++) {
            checkSound(checkout, data, seed);
            long started = System.nanoTime();
            SatchelServer server = SatchelServer.start(checkout, data);
            if (round > 0) {
                restarts.add(Duration.ofNanos(System.nanoTime() - started));
            }
            try (PlainDav dav = new PlainDav(server.address(), Stage.USER, Stage.PASSWORD)) {
                dav.send("MKCALENDAR", KilledWriter.WORK, BodyPublishers.noBody(), Map.of());
                dav.send("MKCALENDAR", KilledWriter.MOVED, BodyPublishers.noBody(), Map.of());
                collection = checkToken(dav, collection, seed);
                checkNothingIsMissing(dav, seed);
                writeUntilKilled(server, dav, round, 50 + random.nextInt(1950));
            }
        }
        try (SatchelServer server = SatchelServer.start(checkout, data);
                PlainDav dav = new PlainDav(server.address(), Stage.USER, Stage.PASSWORD)) {
            checkToken(dav, collection, seed);
            checkNothingIsMissing(dav, seed);
        }
        checkSound(checkout, data, seed);
        System.out.println("ServerKillIT acknowledged writes: " + acknowledged);
        assertThat(acknowledged).as("seed %s", seed).isGreaterThan(KILLS * WRITERS);
        assertThat(leftUnanswered).as("kills in the midst, seed %s", seed).isPositive();
        System.out.println("ServerKillIT longest restart: " + Collections.max(restarts));
        assertThat(restarts).allMatch(restart -> restart.compareTo(LONGEST_RESTART) < 0);
    }

    /** As its user would ask, with what the kill left of the log still to be read. */
    private static void checkSound(Checkout checkout, Path data, long seed) {
        if (Files.exists(data.resolve("workspaces.layout"))) {
            Finished fsck = SatchelServer.run(checkout, "fsck", "--data", data.toString());
            assertThat(fsck.exit()).as("seed %s: %s", seed, fsck.out()).isZero();
        }
    }

    private void writeUntilKilled(SatchelServer server, PlainDav dav, int round, int millis)
            throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        Queue<Throwable> wrong = new ConcurrentLinkedQueue<>();
        List<KilledWriter> writers = new ArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int number = 0; number < WRITERS; number++) {
            KilledWriter writer = new KilledWriter(dav, truth, round, number);
            writers.add(writer);
            threads.add(
                    Thread.ofVirtual()
                            .uncaughtExceptionHandler((_, thrown) -> wrong.add(thrown))
                            .start(() -> writer.run(killed)));
        }
        Thread.sleep(millis);
        server.kill();
        killed.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(wrong).isEmpty();
        for (KilledWriter writer : writers) {
            acknowledged += writer.acknowledged();
            told = Math.max(told, writer.told());
            leftUnanswered += writer.wasLeftUnanswered() ? 1 : 0;
        }
    }

    private void checkNothingIsMissing(PlainDav dav, long seed) {
        for (String name : truth.names()) {
            String found = found(dav.send("GET", name, BodyPublishers.noBody(), Map.of()));
            assertThat(truth.possible(name)).as("%s, seed %s", name, seed).contains(found);
            truth.read(name, found);
        }
        truth.checkMoves();
    }

    /** A calendar that is there has no GET. */
    private static String found(HttpResponse<String> answer) {
        return switch (answer.statusCode()) {
            case 404 -> Truth.GONE;
            case 405 -> KilledWriter.MADE;
            default -> only(SUMMARY, answer.body()).group(1);
        };
    }

    /** The same collection as before, and no token older than one that was handed out. */
    private String checkToken(PlainDav dav, String before, long seed) {
        String ask = "<propfind xmlns='DAV:'><prop><sync-token/></prop></propfind>";
        String answer =
                dav.send(
                                "PROPFIND",
                                "calendars/work/",
                                BodyPublishers.ofString(ask),
                                Map.of("Depth", "0"))
                        .body();
        MatchResult token = only(TOKEN, answer);
        assertThat(Long.parseLong(token.group(2))).as("seed %s", seed).isGreaterThanOrEqualTo(told);
        if (!before.isEmpty()) {
            assertThat(token.group(1)).as("seed %s", seed).isEqualTo(before);
        }
        return token.group(1);
    }

    private static MatchResult only(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + pattern + " in " + text));
    }
}
