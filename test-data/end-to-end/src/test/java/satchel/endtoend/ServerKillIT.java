package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.demo.PlainDav;
import satchel.testdata.generate.EventGenerator;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.SatchelServer;

/** Promise 1: what was acknowledged survives kill -9. */
@Tag("long")
final class ServerKillIT {
    private static final int KILLS = 20;
    private static final int WRITERS = 8;
    private static final Pattern TOKEN = Pattern.compile("urn:satchel:sync:[^:]+:(\\d+)");
    @TempDir Path folder;

    /** Per object: the summary acknowledged last, and one that was sent but not answered. */
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();

    private final Map<String, String> unanswered = new ConcurrentHashMap<>();

    @Test
    void noAcknowledgedWriteIsMissingAfterTwentyKills() throws Exception {
        long seed = System.nanoTime();
        System.out.println("ServerKillIT seed " + seed);
        SplittableRandom random = new SplittableRandom(seed);
        Checkout checkout = Checkout.find();
        Path data = folder.resolve("server");
        SatchelServer.user(checkout, data, Stage.PASSWORD, "add", Stage.USER, "--password-stdin")
                .orFail("user add");
        long token = 0;
        for (int round = 0; round < KILLS; round++) {
            long started = System.nanoTime();
            SatchelServer server = SatchelServer.start(checkout, data);
            assertThat(Duration.ofNanos(System.nanoTime() - started))
                    .isLessThan(Duration.ofSeconds(5));
            try (PlainDav dav = new PlainDav(server.address(), Stage.USER, Stage.PASSWORD)) {
                dav.send("MKCALENDAR", "calendars/work/", BodyPublishers.noBody(), Map.of());
                token = checkTokenGrew(dav, token, seed);
                checkNothingIsMissing(dav, seed);
                writeUntilKilled(server, dav, round, 50 + random.nextInt(1950));
            }
        }
        try (SatchelServer server = SatchelServer.start(checkout, data);
                PlainDav dav = new PlainDav(server.address(), Stage.USER, Stage.PASSWORD)) {
            checkNothingIsMissing(dav, seed);
            assertThat(acknowledged).as("seed %s", seed).hasSizeGreaterThan(KILLS);
        }
    }

    private void writeUntilKilled(SatchelServer server, PlainDav dav, int round, int millis)
            throws InterruptedException {
        AtomicBoolean killed = new AtomicBoolean();
        List<Thread> writers = new ArrayList<>();
        for (int w = 0; w < WRITERS; w++) {
            int writer = w;
            writers.add(Thread.startVirtualThread(() -> write(dav, round, writer, killed)));
        }
        Thread.sleep(millis);
        server.kill();
        killed.set(true);
        for (Thread writer : writers) {
            writer.join();
        }
    }

    private void write(PlainDav dav, int round, int writer, AtomicBoolean killed) {
        EventGenerator events = new EventGenerator(writer);
        for (int n = 0; !killed.get(); n++) {
            String name = "w" + writer + "-" + n % 50 + ".ics";
            String summary = "round " + round + " write " + n;
            String body = Generated.edited(events.event(n % 50).text(), summary);
            unanswered.put(name, summary);
            try {
                dav.put("calendars/work/" + name, body);
            } catch (java.io.UncheckedIOException noAnswer) {
                return;
            }
            acknowledged.put(name, summary);
            unanswered.remove(name);
        }
    }

    private void checkNothingIsMissing(PlainDav dav, long seed) {
        for (String name : acknowledged.keySet()) {
            String body = dav.get("calendars/work/" + name);
            List<String> allowed = new ArrayList<>(List.of(acknowledged.get(name)));
            if (unanswered.containsKey(name)) {
                allowed.add(unanswered.get(name));
            }
            assertThat(allowed)
                    .as("%s, seed %s, found\n%s", name, seed, body)
                    .anyMatch(summary -> body.contains("SUMMARY:" + summary + "\r\n"));
        }
    }

    private static long checkTokenGrew(PlainDav dav, long before, long seed) throws IOException {
        String ask = "<propfind xmlns='DAV:'><prop><sync-token/></prop></propfind>";
        String answer =
                dav.send(
                                "PROPFIND",
                                "calendars/work/",
                                BodyPublishers.ofString(ask),
                                Map.of("Depth", "0"))
                        .body();
        Matcher token = TOKEN.matcher(answer);
        assertThat(token.find()).as(answer).isTrue();
        long now = Long.parseLong(token.group(1));
        assertThat(now).as("seed %s", seed).isGreaterThanOrEqualTo(before);
        return now;
    }
}
