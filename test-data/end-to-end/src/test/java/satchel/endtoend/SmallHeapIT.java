package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.testdata.harness.Checkout;
import satchel.testdata.harness.SatchelServer;

/**
 * R6: a heap of 256 MB, 100,000 events in one calendar, 24,000 long bookmarks, and bodies of 50 MB.
 * The process would end with its first OutOfMemoryError.
 */
@Tag("long")
final class SmallHeapIT {
    private static final int EVENTS = 100_000;
    private static final int AT_ONCE = 5000;
    private static final int BOOKMARKS = 24_000;
    private static final int BOOKMARKS_AT_ONCE = 3000;

    /** All of them together are 72 MB, and so for each client more than a fourth of the heap. */
    private static final String DESCRIPTION = "x".repeat(3000);

    private static final int HUGE = 50 << 20;
    private static final int CLIENTS = 4;
    private static final Pattern RESPONSE = Pattern.compile("<(?:\\w+:)?response>");
    private static final String SYNC =
            """
            <d:sync-collection xmlns:d='DAV:' xmlns:c='urn:ietf:params:xml:ns:caldav'>
            <d:sync-token/><d:sync-level>1</d:sync-level><d:prop><d:getetag/>%s</d:prop>
            </d:sync-collection>\
            """;

    private static final String MINE = "bookmarks/mine/";

    @TempDir Path folder;

    @Test
    void aLargeCalendarAndHugeBodiesFitInASmallHeap() throws Exception {
        try (LoneServer server =
                LoneServer.on(
                        folder.resolve("server"), "-Xmx256m", "-XX:+ExitOnOutOfMemoryError")) {
            assertThat(server.makeWork()).isEqualTo(201);
            for (int from = 0; from < EVENTS; from += AT_ONCE) {
                assertThat(post(server, from).statusCode()).isEqualTo(207);
            }
            String listed = report(server, SYNC.formatted(""));
            assertThat(RESPONSE.matcher(listed).results().count()).isEqualTo(EVENTS);
            inParallel(() -> {
                String all = report(server, SYNC.formatted("<c:calendar-data/>"));
                assertThat(RESPONSE.matcher(all).results().count()).isEqualTo(EVENTS);
            });
            String huge = LoneServer.event("huge", "x".repeat(HUGE));
            inParallel(() -> assertThat(server.put("huge.ics", huge)).isIn(403, 507));
            assertThat(server.put("small.ics", LoneServer.event("small", "x"))).isEqualTo(201);
        }
        timed("fsck", "fsck", "--data", folder.resolve("server").toString());
        String file = folder.resolve("backup").toString();
        timed("backup", "backup", file, "--data", folder.resolve("server").toString());
        timed("restore", "restore", file, "--data", folder.resolve("restored").toString());
    }

    @Test
    void allOfManyLongBookmarksAreSentToManyAtOnceFromASmallHeap() throws Exception {
        try (LoneServer server =
                LoneServer.on(
                        folder.resolve("server"), "-Xmx256m", "-XX:+ExitOnOutOfMemoryError")) {
            server.dav().send("MKCOL", MINE, BodyPublishers.noBody(), Map.of());
            for (int from = 0; from < BOOKMARKS; from += BOOKMARKS_AT_ONCE) {
                assertThat(postBookmarks(server, from)).isEqualTo(207);
            }
            inParallel(() -> {
                assertThat(lines(server, "bookmarks.xbel", "<bookmark ")).isEqualTo(BOOKMARKS);
                assertThat(lines(server, "bookmarks.html", "<DT><A ")).isEqualTo(BOOKMARKS);
            });
        }
    }

    private static int postBookmarks(LoneServer server, int from) {
        StringBuilder body = new StringBuilder();
        for (int n = from; n < from + BOOKMARKS_AT_ONCE; n++) {
            body.append("BEGIN:BOOKMARK\r\nVERSION:1\r\nUID:%012d\r\nKIND:LINK\r\n".formatted(n));
            body.append("PARENT:toolbar_____\r\nURL:https://example.org/").append(n);
            body.append("\r\nDESCRIPTION:").append(DESCRIPTION).append("\r\nEND:BOOKMARK\r\n");
        }
        return server.dav()
                .send(
                        "POST",
                        MINE,
                        BodyPublishers.ofString(body.toString()),
                        Map.of("Content-Type", "text/x-satchel-bookmark"))
                .statusCode();
    }

    private static long lines(LoneServer server, String file, String start) {
        HttpResponse<Stream<String>> answer =
                server.dav()
                        .send(
                                "GET",
                                MINE + file,
                                BodyPublishers.noBody(),
                                Map.of(),
                                BodyHandlers.ofLines());
        assertThat(answer.statusCode()).isEqualTo(200);
        try (Stream<String> lines = answer.body()) {
            return lines.filter(line -> line.startsWith(start)).count();
        }
    }

    private static void timed(String what, String... arguments) {
        long start = System.nanoTime();
        SatchelServer.run(Checkout.find(), arguments).orFail(what);
        System.out.printf(
                "SmallHeapIT: %s of %,d events in %,d ms%n",
                what, EVENTS, (System.nanoTime() - start) / 1_000_000);
    }

    private static void inParallel(Runnable work) throws InterruptedException {
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        List<Thread> threads = new ArrayList<>();
        for (int n = 0; n < CLIENTS; n++) {
            Thread thread = Thread.ofPlatform().unstarted(work);
            thread.setUncaughtExceptionHandler((_, failure) -> failures.add(failure));
            thread.start();
            threads.add(thread);
        }
        for (Thread thread : threads) {
            thread.join();
        }
        assertThat(failures).isEmpty();
    }

    private static HttpResponse<String> post(LoneServer server, int from) {
        StringBuilder body =
                new StringBuilder(
                        "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Satchel//Test//EN\r\n");
        for (int n = from; n < from + AT_ONCE; n++) {
            body.append("BEGIN:VEVENT\r\nUID:event-").append(n).append("\r\n");
            body.append("DTSTAMP:20260101T000000Z\r\nDTSTART:20261203T100000Z\r\n");
            body.append("SUMMARY:Number ").append(n).append("\r\nEND:VEVENT\r\n");
        }
        body.append("END:VCALENDAR\r\n");
        return server.dav()
                .send(
                        "POST",
                        LoneServer.WORK,
                        BodyPublishers.ofString(body.toString()),
                        Map.of("Content-Type", "text/calendar"));
    }

    private static String report(LoneServer server, String body) {
        HttpResponse<String> answer =
                server.dav()
                        .send(
                                "REPORT",
                                LoneServer.WORK,
                                BodyPublishers.ofString(body),
                                Map.of("Content-Type", "application/xml", "Depth", "1"));
        assertThat(answer.statusCode()).isEqualTo(207);
        return answer.body();
    }
}
