package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.sync.runtime.replica.Events.event;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.message.AnswerReader;
import satchel.sync.runtime.dav.message.CollectionKind;
import satchel.sync.runtime.dav.message.DavRequest;
import satchel.sync.runtime.dav.message.DavTransport;
import satchel.sync.runtime.dav.message.TimeLimits;
import satchel.sync.runtime.dav.sardine.SardineTransport;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** Answers that take longer than a request's limits, which are shortened here. */
final class SlowServerTest {
    private final TinyDav server = new TinyDav();
    private final DavReplica replica =
            new DavReplica(
                    new Hurried(new SardineTransport(server.collection(), "ada", "secret")),
                    Patience.ofTheMachine(),
                    server.collection(),
                    CollectionKind.CALENDAR);

    /** Gives every request the same short time. */
    private record Hurried(DavTransport transport) implements DavTransport {
        private static final TimeLimits SHORT =
                new TimeLimits(Duration.ofMillis(700), Duration.ofMillis(2_000));

        @Override
        public <T> T send(DavRequest request, AnswerReader<T> reader)
                throws IOException, ReplicaException {
            return transport.send(
                    new DavRequest(
                            request.method(),
                            request.uri(),
                            request.headers(),
                            request.body(),
                            SHORT),
                    reader);
        }

        @Override
        public long requests() {
            return transport.requests();
        }

        @Override
        public void close() {
            transport.close();
        }
    }

    @AfterEach
    void stop() {
        replica.close();
        server.close();
    }

    private static void silent() {
        try {
            Thread.sleep(10_000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A byte now and then, so that silence alone would never end it. */
    private static void trickle(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml");
        exchange.sendResponseHeaders(207, 0);
        OutputStream out = exchange.getResponseBody();
        for (int i = 0; i < 100; i++) {
            out.write(' ');
            out.flush();
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Test
    void silentServerIsNotWaitedForEndlessly() {
        server.fault((seen, exchange) -> {
            silent();
            return false;
        });

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("too long");
        assertThat(server.seen).hasSize(1);
    }

    @Test
    void trickleIsNoAnswer() {
        server.fault((seen, exchange) -> {
            trickle(exchange);
            return true;
        });

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("too long");
        assertThat(server.seen).hasSize(1);
    }

    @Test
    void writeWithoutAnAnswerInTimeIsUnknownAndNotSentAgain() throws Exception {
        server.fault((seen, exchange) -> {
            silent();
            return false;
        });
        List<WriteOutcome> outcomes = new ArrayList<>();

        replica.write(
                List.of(new Write.Create(new RecordId("a.ics"), new Body("a"))), outcomes::add);

        assertThat(outcomes).hasOnlyElementsOfType(WriteOutcome.Unknown.class).hasSize(1);
        assertThat(server.seen).hasSize(1);
    }

    @Test
    void batchThatTakesTooLongIsAskedForInHalves() throws Exception {
        List<RecordId> ids = fill(40);
        server.fault((seen, exchange) -> {
            if (seen.body().split("/cal/", -1).length > 21) {
                silent();
            }
            return false;
        });
        List<Fetched> fetched = new ArrayList<>();

        replica.fetch(ids, fetched::add);

        assertThat(fetched).hasSize(40).hasOnlyElementsOfType(Fetched.Found.class);
        assertThat(server.seen)
                .extracting(seen -> seen.body().split("/cal/", -1).length - 1)
                .startsWith(40, 20);
    }

    @Test
    void serverThatIsAlwaysTooSlowIsGivenUp() throws Exception {
        List<RecordId> ids = fill(40);
        server.fault((seen, exchange) -> {
            silent();
            return true;
        });

        assertThatThrownBy(() -> replica.fetch(ids, one -> {}))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("too long");
        assertThat(server.seen).hasSize(4);
    }

    private List<RecordId> fill(int count) {
        List<RecordId> ids = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            server.put(i + ".ics", event("u" + i, "E"));
            ids.add(new RecordId(i + ".ics"));
        }
        return ids;
    }
}
