package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.sync.runtime.replica.Events.event;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** How many bodies come in an answer, and how many writes are under way at once. */
final class BatchesTest {
    private final TinyDav server = new TinyDav();
    private final DavReplica replica =
            DavReplica.open(
                    new DavAccount(server.collection(), "ada", "secret"),
                    server.collection(),
                    Format.ICALENDAR);

    @AfterEach
    void stop() {
        replica.close();
        server.close();
    }

    private List<RecordId> fill(int count, String summary) {
        List<RecordId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            server.put(i + ".ics", event("u" + i, summary));
            ids.add(new RecordId(i + ".ics"));
        }
        return ids;
    }

    static int hrefs(TinyDav.Seen seen) {
        return seen.body().split("/cal/", -1).length - 1;
    }

    private List<Fetched> fetch(List<RecordId> ids) throws Exception {
        List<Fetched> fetched = new ArrayList<>();
        replica.fetch(ids, fetched::add);
        return fetched;
    }

    @Test
    void smallBodiesAreAskedForInLargerAndLargerBatches() throws Exception {
        List<RecordId> ids = fill(700, "E");

        assertThat(fetch(ids)).hasSize(700).hasOnlyElementsOfType(Fetched.Found.class);

        assertThat(server.seen).extracting(BatchesTest::hrefs).containsExactly(100, 200, 200, 200);
    }

    @Test
    void largeBodiesAreAskedForInSmallerBatches() throws Exception {
        List<RecordId> ids = fill(200, "x".repeat(60_000));

        assertThat(fetch(ids)).hasSize(200).hasOnlyElementsOfType(Fetched.Found.class);

        assertThat(server.seen)
                .extracting(BatchesTest::hrefs)
                .startsWith(100, 50)
                .allMatch(asked -> asked <= 100);
    }

    @Test
    void oneRecordThatIsTooMuchByItselfIsReadAloneAndTheOthersTogether() throws Exception {
        List<RecordId> ids = fill(40, "E");
        server.fault((seen, exchange) -> {
            if (seen.method().equals("REPORT") && seen.body().contains("/cal/7.ics")) {
                TinyDav.plain(exchange, 413, "");
                return true;
            }
            return false;
        });

        assertThat(fetch(ids)).hasSize(40).hasOnlyElementsOfType(Fetched.Found.class);

        assertThat(server.seen)
                .extracting(TinyDav.Seen::method)
                .filteredOn("GET"::equals)
                .hasSize(1);
    }

    @Test
    void oneRecordThatIsNotHandedOutStopsNoOther() throws Exception {
        List<RecordId> ids = fill(5, "E");
        server.fault((seen, exchange) -> {
            if (seen.method().equals("REPORT") || seen.path().endsWith("/3.ics")) {
                TinyDav.plain(exchange, 403, "");
                return true;
            }
            return false;
        });

        List<Fetched> fetched = fetch(ids);

        assertThat(fetched).filteredOn(Fetched.Found.class::isInstance).hasSize(4);
        assertThat(fetched).contains(new Fetched.Unreadable(ids.get(3), "the server answered 403"));
    }

    @Test
    void whatABrokenBatchBroughtIsNotDeliveredTwice() throws Exception {
        List<RecordId> ids = fill(10, "E");
        AtomicInteger asked = new AtomicInteger();
        server.fault((seen, exchange) -> {
            if (asked.incrementAndGet() == 1) {
                exchange.getResponseHeaders().set("Content-Type", "application/xml");
                exchange.sendResponseHeaders(207, 100_000);
                exchange.getResponseBody().write(TinyDav.wrapped("").getBytes(), 0, 200);
                throw new IOException("cut by the test");
            }
            return false;
        });

        assertThat(fetch(ids)).hasSize(10);
        assertThat(asked).hasValue(2);
    }

    @Test
    void answersInGzipAreAskedForAndUnderstood() throws Exception {
        List<RecordId> ids = fill(20, "Zürich");
        List<Integer> sent = new ArrayList<>();
        server.fault((seen, exchange) -> {
            assertThat(seen.header("Accept-Encoding")).contains("gzip");
            byte[] plain = TinyDav.wrapped(server.answerTo(seen)).getBytes("UTF-8");
            sent.add(plain.length - zipped(exchange, plain));
            return true;
        });

        Listing listing = replica.list(Optional.empty());

        assertThat(((Listing.Complete) listing).records().keySet()).hasSize(20).containsAll(ids);
        assertThat(fetch(ids))
                .hasSize(20)
                .allSatisfy(
                        one -> assertThat(((Fetched.Found) one).body().text()).contains("Zürich"));
        assertThat(sent).hasSize(2).allMatch(saved -> saved > 1_000);
    }

    private static int zipped(HttpExchange exchange, byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/xml; charset=utf-8");
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(207, packed.size());
        exchange.getResponseBody().write(packed.toByteArray());
        return packed.size();
    }

    @Test
    void cutGzipIsNoAnswer() throws Exception {
        List<RecordId> ids = fill(20, "E");
        AtomicInteger asked = new AtomicInteger();
        server.fault((seen, exchange) -> {
            if (asked.incrementAndGet() > 1) {
                return false;
            }
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
                gzip.write(TinyDav.wrapped(server.answerTo(seen)).getBytes("UTF-8"));
            }
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.getResponseHeaders().set("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(207, packed.size() / 2);
            exchange.getResponseBody().write(packed.toByteArray(), 0, packed.size() / 2);
            return true;
        });

        assertThat(fetch(ids)).hasSize(20).hasOnlyElementsOfType(Fetched.Found.class);
        assertThat(asked).hasValue(2);
    }

    @Test
    void eightWritesAreUnderWayAtOnceAndOutcomesComeOnOneThread() throws Exception {
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch four = new CountDownLatch(4);
        server.fault((seen, exchange) -> {
            if (!seen.method().equals("PUT")) {
                return false;
            }
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            four.countDown();
            awaitOrFail(four);
            now.decrementAndGet();
            return false;
        });
        Set<Thread> threads = new HashSet<>();
        List<WriteOutcome> outcomes = new ArrayList<>();

        replica.write(
                IntStream.range(0, 40)
                        .<Write>mapToObj(
                                n -> new Write.Create(new RecordId(n + ".ics"), new Body("b" + n)))
                        .toList(),
                outcome -> {
                    outcomes.add(outcome);
                    threads.add(Thread.currentThread());
                });

        assertThat(outcomes).hasSize(40).hasOnlyElementsOfType(WriteOutcome.Done.class);
        assertThat(threads).containsExactly(Thread.currentThread());
        assertThat(most.get()).isBetween(4, 8);
    }

    private static void awaitOrFail(CountDownLatch latch) throws IOException {
        try {
            if (!latch.await(20, TimeUnit.SECONDS)) {
                throw new IOException("no four requests at once");
            }
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }
}
