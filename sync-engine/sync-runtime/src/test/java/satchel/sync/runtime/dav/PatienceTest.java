package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.sync.runtime.replica.Events.event;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.sardine.SardineTransport;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** What a server in trouble is granted, by a clock that only the sleeper moves. */
final class PatienceTest {
    private final TinyDav server = new TinyDav();
    private final List<Duration> slept = new ArrayList<>();
    private final CountDownLatch sleeping = new CountDownLatch(1);
    private volatile Instant now = Instant.parse("2026-01-01T00:00:00Z");
    private final Patience patience = new Patience(() -> now, this::sleep, new Random(1));
    private final DavReplica replica =
            new DavReplica(
                    new SardineTransport(server.collection(), "ada", "secret"),
                    patience,
                    server.collection(),
                    CollectionKind.CALENDAR);

    @AfterEach
    void stop() {
        replica.close();
        server.close();
    }

    private synchronized void sleep(Duration duration) {
        slept.add(duration);
        now = now.plus(duration);
        sleeping.countDown();
    }

    /** Refuses the first requests like that. */
    private void busy(int times, int status, String retryAfter) {
        AtomicInteger left = new AtomicInteger(times);
        server.fault((seen, exchange) -> {
            if (left.getAndDecrement() <= 0) {
                return false;
            }
            refuse(exchange, status, retryAfter);
            return true;
        });
    }

    private static void refuse(HttpExchange exchange, int status, String retryAfter)
            throws IOException {
        exchange.getResponseHeaders().set("Retry-After", retryAfter);
        TinyDav.plain(exchange, status, "");
    }

    private List<WriteOutcome> write(int count) throws ReplicaException {
        List<WriteOutcome> outcomes = new ArrayList<>();
        replica.write(
                IntStream.range(0, count)
                        .<Write>mapToObj(n ->
                                new Write.Create(
                                        new RecordId(n + ".ics"), new Body(event("u" + n, "E"))))
                        .toList(),
                outcomes::add);
        return outcomes;
    }

    private Duration sleptInAll() {
        return slept.stream().reduce(Duration.ZERO, Duration::plus);
    }

    @ParameterizedTest
    @ValueSource(ints = {429, 503})
    void busyServerGetsTheTimeItAsksForAndABitMore(int status) throws Exception {
        server.put("a.ics", event("a", "A"));
        busy(1, status, "20");

        Listing listing = replica.list(Optional.empty());

        assertThat(((Listing.Complete) listing).records()).hasSize(1);
        assertThat(sleptInAll()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(25));
        assertThat(server.seen).hasSize(2);
    }

    @Test
    void timeCanBeADate() throws Exception {
        Instant until = Instant.now().plusSeconds(10);
        busy(1, 503, DateTimeFormatter.RFC_1123_DATE_TIME.format(until.atOffset(ZoneOffset.UTC)));

        replica.list(Optional.empty());

        assertThat(sleptInAll()).isBetween(Duration.ofSeconds(1), Duration.ofSeconds(16));
    }

    @Test
    void serverThatAsksForTooLongIsNotWaitedForAndWhatItSaidIsTold() {
        busy(1, 503, "3600");

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("503")
                .hasMessageContaining("3600 s");
        assertThat(slept).isEmpty();
        assertThat(server.seen).hasSize(1);
    }

    @Test
    void oneRequestIsPutOffThreeTimesAndNoMore() {
        busy(Integer.MAX_VALUE, 503, "1");

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class);
        assertThat(server.seen).hasSize(4);
    }

    @Test
    void allWaitsOfARunHaveABound() {
        busy(Integer.MAX_VALUE, 503, "50");

        for (int i = 0; i < 5; i++) {
            assertThatThrownBy(() -> replica.list(Optional.empty()))
                    .isInstanceOf(ReplicaException.class);
        }

        assertThat(sleptInAll()).isBetween(Duration.ofMinutes(4), Patience.ALL_WAITS);
        assertThat(server.seen.size()).isBetween(9, 12);
    }

    @Test
    void whatIsSentAgainInARunHasABound() throws Exception {
        server.put("a.ics", event("a", "A"));
        for (int i = 0; i < Patience.MOST_AGAIN; i++) {
            assertThat(patience.grantsAnother()).isTrue();
        }
        busy(1, 503, "0");

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class);
        assertThat(replica.list(Optional.empty())).isInstanceOf(Listing.Complete.class);
    }

    /** A refusal says that nothing was done, so that the write is not a second one. */
    @Test
    void writeThatWasPutOffIsSentAgainAndIsDone() throws Exception {
        busy(1, 503, "2");

        assertThat(write(1)).hasOnlyElementsOfType(WriteOutcome.Done.class);
        assertThat(server.texts()).hasSize(1);
        assertThat(sleptInAll()).isGreaterThanOrEqualTo(Duration.ofSeconds(2));
    }

    /** All that are under way end after the first was told to wait, and no other begins before. */
    @Test
    void whereOneWriteIsToldToWaitTheOthersWaitToo() throws Exception {
        Instant until = now.plusSeconds(30);
        AtomicInteger puts = new AtomicInteger();
        AtomicInteger early = new AtomicInteger();
        server.fault((seen, exchange) -> {
            if (!seen.method().equals("PUT")) {
                return false;
            }
            early.addAndGet(now.isBefore(until) ? 1 : 0);
            if (puts.incrementAndGet() == 1) {
                refuse(exchange, 429, "30");
                return true;
            }
            awaitSleep();
            return false;
        });

        assertThat(write(40)).hasSize(40).hasOnlyElementsOfType(WriteOutcome.Done.class);
        assertThat(puts).hasValue(41);
        assertThat(early.get()).isBetween(1, 8);
    }

    private void awaitSleep() throws IOException {
        try {
            if (!sleeping.await(20, TimeUnit.SECONDS)) {
                throw new IOException("nobody sleeps");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    /** Hundreds of refusals, each of them counted against a quota, would help nobody. */
    @Test
    void serverThatWantsNoMoreWritesGetsNoMore() {
        busy(Integer.MAX_VALUE, 429, "3600");

        assertThatThrownBy(() -> write(300))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("429");
        assertThat(server.seen.size()).isBetween(1, 8);
    }

    @Test
    void brokenConnectionIsTriedOnceMoreForWhatOnlyReads() throws Exception {
        server.put("a.ics", event("a", "A"));
        AtomicInteger asked = new AtomicInteger();
        server.fault((seen, exchange) -> {
            if (asked.incrementAndGet() == 1) {
                throw new IOException("cut by the test");
            }
            return false;
        });

        Listing listing = replica.list(Optional.empty());

        assertThat(((Listing.Complete) listing).records()).hasSize(1);
        assertThat(asked).hasValue(2);
        assertThat(slept).isEmpty();
    }

    @Test
    void connectionThatBreaksTwiceIsAFault() {
        server.fault((seen, exchange) -> {
            throw new IOException("cut by the test");
        });

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("no answer");
        assertThat(server.seen).hasSize(2);
    }
}
