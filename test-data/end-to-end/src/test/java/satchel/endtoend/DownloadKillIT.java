package satchel.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.testdata.harness.SatchelClient;
import satchel.testdata.harness.fault.Answer;
import satchel.testdata.harness.fault.Asked;
import satchel.testdata.harness.fault.Which;

/** A client that is killed in its first download does not begin anew. */
@Tag("programs")
final class DownloadKillIT {
    private static final int RECORDS = 320;
    private static final int LEAST_KEPT = 40;
    private static final Which BODIES = Which.report("calendar-multiget");
    private static final Pattern HREF = Pattern.compile("href>([^<]+)<");
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"satchel", "radicale"})
    void whatCameBeforeTheKillIsNotAskedForAgain(String name) throws Exception {
        try (ProxiedServer server = ProxiedServer.of(name, folder)) {
            BareCalendar calendar = server.calendar("large");
            calendar.make();
            for (int n = 0; n < RECORDS; n++) {
                calendar.put("u" + n + ".ics", Event.of("u" + n, "Number " + n));
            }
            SatchelClient client = KilledClient.paired(server, folder.resolve("client"));
            Path pim = Files.createDirectories(folder.resolve("pim"));
            String[] sync = Stage.syncArguments(pim, "calendars/large", "two-way");

            Set<String> came = killedAtTheThirdBatch(server, client, sync);
            Set<String> again = askedFor(server, client, sync);

            assertThat(came.size()).as("fetched before the kill").isGreaterThan(LEAST_KEPT);
            again.retainAll(came);
            // What is under way when the client dies is all that may be lost.
            assertThat(again.size())
                    .as("fetched twice, of %d", came.size())
                    .isLessThanOrEqualTo(came.size() - LEAST_KEPT);
            try (var files = Files.list(pim)) {
                assertThat(files.filter(Files::isRegularFile)).hasSize(RECORDS);
            }
        }
    }

    /** What was sent to it before. */
    private static Set<String> killedAtTheThirdBatch(
            ProxiedServer server, SatchelClient client, String... sync)
            throws InterruptedException {
        Set<String> came = ConcurrentHashMap.newKeySet();
        AtomicInteger batches = new AtomicInteger();
        KilledClient killed = KilledClient.of(client.command(sync));
        server.proxy()
                .set((asked, behind) -> {
                    boolean bodies = BODIES.covers(asked);
                    if (bodies && batches.incrementAndGet() > 2) {
                        // What is on its way arrives meanwhile.
                        pause();
                        return killed.die();
                    }
                    Answer answer = behind.ask(asked);
                    if (bodies) {
                        came.addAll(hrefs(asked));
                    }
                    return Optional.of(answer);
                });
        assertThat(killed.process().waitFor(1, TimeUnit.MINUTES)).isTrue();
        return came;
    }

    private static void pause() {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Set<String> askedFor(
            ProxiedServer server, SatchelClient client, String... sync) {
        Set<String> asked = ConcurrentHashMap.newKeySet();
        server.proxy()
                .set((request, behind) -> {
                    if (BODIES.covers(request)) {
                        asked.addAll(hrefs(request));
                    }
                    return Optional.of(behind.ask(request));
                });
        client.run(sync).orFail("the sync after the kill");
        return new HashSet<>(asked);
    }

    private static Set<String> hrefs(Asked asked) {
        return HREF.matcher(asked.text())
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }
}
