package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.sync.runtime.replica.Events.event;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.sardine.SardineTransport;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.ReplicaException;

/** Several batches of bodies at once, from a server each of whose answers takes the same time. */
final class BatchesUnderWayTest {
    private static final int RECORDS = 1_500;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private final TinyDav server = new TinyDav();
    private final AtomicInteger now = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private Duration step = Duration.ZERO;
    private int looks;

    /** The clock goes on by a step at each look. */
    private final DavReplica replica =
            new DavReplica(
                    new SardineTransport(server.collection(), "ada", "secret"),
                    new Patience(this::later, any -> {}, new Random(1)),
                    server.collection(),
                    CollectionKind.CALENDAR);

    private synchronized Instant later() {
        return START.plus(step.multipliedBy(looks++));
    }

    @AfterEach
    void stop() {
        replica.close();
        server.close();
    }

    private List<RecordId> fill() {
        List<RecordId> ids = new ArrayList<>();
        for (int i = 0; i < RECORDS; i++) {
            server.put(i + ".ics", event("u" + i, "E"));
            ids.add(new RecordId(i + ".ics"));
        }
        return ids;
    }

    /** Waits a little for others to come, too; where they do not, that is all it costs. */
    private void answerSlowly(int wanted) {
        server.fault((seen, exchange) -> {
            most.accumulateAndGet(now.incrementAndGet(), Math::max);
            for (int i = 0; i < 40 && most.get() < wanted; i++) {
                pause();
            }
            now.decrementAndGet();
            return false;
        });
    }

    private static void pause() {
        try {
            Thread.sleep(5);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whereAnswersTakeTimeFourAreUnderWayAndNoneIsAskedForTwice() throws Exception {
        step = Duration.ofMillis(50);
        List<RecordId> ids = fill();
        answerSlowly(4);
        List<Fetched> fetched = new ArrayList<>();
        Set<Thread> threads = new HashSet<>();

        replica.fetch(
                ids,
                one -> {
                    fetched.add(one);
                    threads.add(Thread.currentThread());
                });

        assertThat(fetched).hasSize(RECORDS).hasOnlyElementsOfType(Fetched.Found.class);
        assertThat(fetched).extracting(Fetched::id).containsExactlyInAnyOrderElementsOf(ids);
        assertThat(most).hasValue(4);
        assertThat(server.seen).extracting(BatchesTest::hrefs).hasSize(8);
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    @Test
    void whereAnswersComeAtOnceTheyComeOneAfterTheOther() throws Exception {
        List<RecordId> ids = fill();
        answerSlowly(2);
        List<Fetched> fetched = new ArrayList<>();

        replica.fetch(ids, fetched::add);

        assertThat(fetched).hasSize(RECORDS);
        assertThat(most).hasValue(1);
        assertThat(server.seen).extracting(BatchesTest::hrefs).hasSize(8);
    }

    @Test
    void whatOtherBatchesBroughtIsNotLostWithTheOneThatFailed() throws Exception {
        step = Duration.ofMillis(50);
        List<RecordId> ids = fill();
        server.fault((seen, exchange) -> {
            if (asked.incrementAndGet() == 5) {
                TinyDav.plain(exchange, 401, "");
                return true;
            }
            return false;
        });
        List<Fetched> fetched = new ArrayList<>();

        assertThatThrownBy(() -> replica.fetch(ids, fetched::add))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("user name and password");

        int told = server.seen.stream().mapToInt(BatchesTest::hrefs).sum();
        int refused = BatchesTest.hrefs(server.seen.get(4));
        assertThat(fetched).hasSize(told - refused);
    }
}
