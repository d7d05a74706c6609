package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.SatchelServer;

/**
 * R15 as its user does it: the command beside a server under load, and another server on the copy.
 */
@Tag("long")
final class BackupIT {
    private static final int WRITERS = 8;
    private static final int NAMES = 200;
    private static final int WRITES_BEFORE = 400;
    private static final Pattern TOKEN = Pattern.compile("urn:satchel:sync:([^:<]+):(\\d+)");

    @TempDir Path folder;

    private record Write(String name, String body) {}

    /** What was acknowledged, by the change number that the answer told. */
    private final NavigableMap<Long, Write> writes = new ConcurrentSkipListMap<>();

    private final AtomicInteger failed = new AtomicInteger();
    private final AtomicBoolean over = new AtomicBoolean();

    @Test
    void aCopyMadeUnderLoadIsOneMomentAndItsTokensAreNew() throws Exception {
        Checkout checkout = Checkout.find();
        Path file = folder.resolve("monday.satchel");
        String before;
        long acknowledged;
        try (LoneServer server = LoneServer.on(folder.resolve("server"))) {
            assertThat(server.makeWork()).isEqualTo(201);
            List<Thread> writers = new ArrayList<>();
            for (int w = 0; w < WRITERS; w++) {
                int writer = w;
                writers.add(Thread.ofPlatform().start(() -> write(server, writer)));
            }
            while (writes.size() < WRITES_BEFORE) {
                Thread.sleep(5);
            }
            acknowledged = writes.lastKey() - WRITERS; // those under way may come in any order
            SatchelServer.run(checkout, "backup", file.toString(), "--data", data("server"))
                    .orFail("backup");
            int during = writes.size();
            over.set(true);
            for (Thread writer : writers) {
                writer.join();
            }
            before = token(server);
            System.out.println("BackupIT: " + during + " writes until the backup was made");
        }
        SatchelServer.run(checkout, "restore", file.toString(), "--data", data("restored"))
                .orFail("restore");
        SatchelServer.run(checkout, "fsck", "--data", data("restored")).orFail("fsck");
        try (LoneServer server = LoneServer.on(folder.resolve("restored"))) {
            Matcher token = matcher(token(server));
            long moment = Long.parseLong(token.group(2));
            assertThat(moment).isGreaterThanOrEqualTo(acknowledged);
            assertThat(token.group(1)).isNotEqualTo(matcher(before).group(1));
            checkRefused(server, before);
            compare(server, moment);
        }
        assertThat(failed).as("writes that failed").hasValue(0);
    }

    private void compare(LoneServer server, long moment) {
        Map<String, String> expected = new HashMap<>();
        writes.headMap(moment, true)
                .values()
                .forEach(write -> expected.put(write.name(), write.body()));
        assertThat(server.dav().list(LoneServer.WORK))
                .containsExactlyInAnyOrderElementsOf(expected.keySet());
        expected.forEach((name, body) -> assertThat(server.get(name).body()).isEqualTo(body));
    }

    private void write(LoneServer server, int writer) {
        for (int n = 0; !over.get(); n++) {
            String name = "w" + writer + "-" + n % NAMES + ".ics";
            String body = LoneServer.event(name, "write " + n);
            HttpResponse<String> answer =
                    server.dav()
                            .send(
                                    "PUT",
                                    LoneServer.WORK + name,
                                    BodyPublishers.ofString(body),
                                    Map.of("Content-Type", "text/calendar"));
            if (answer.statusCode() >= 300) {
                failed.incrementAndGet();
                return;
            }
            String token = answer.headers().firstValue("Satchel-Sync-Token").orElseThrow();
            writes.put(Long.parseLong(matcher(token).group(2)), new Write(name, body));
        }
    }

    private static void checkRefused(LoneServer server, String token) {
        String body =
                "<sync-collection xmlns='DAV:'><sync-token>"
                        + token
                        + "</sync-token><sync-level>1</sync-level><prop><getetag/></prop>"
                        + "</sync-collection>";
        HttpResponse<String> answer =
                server.dav()
                        .send("REPORT", LoneServer.WORK, BodyPublishers.ofString(body), Map.of());
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("valid-sync-token");
    }

    private static String token(LoneServer server) {
        String ask = "<propfind xmlns='DAV:'><prop><sync-token/></prop></propfind>";
        return matcher(
                        server.dav()
                                .send(
                                        "PROPFIND",
                                        LoneServer.WORK,
                                        BodyPublishers.ofString(ask),
                                        Map.of("Depth", "0"))
                                .body())
                .group();
    }

    private static Matcher matcher(String text) {
        Matcher token = TOKEN.matcher(text);
        assertThat(token.find()).as(text).isTrue();
        return token;
    }

    private String data(String name) {
        return folder.resolve(name).toString();
    }
}
