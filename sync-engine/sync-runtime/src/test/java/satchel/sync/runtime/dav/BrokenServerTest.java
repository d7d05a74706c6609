package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static satchel.sync.runtime.replica.Events.event;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** What a server in trouble answers is a fault, and never the news that records are gone. */
final class BrokenServerTest {
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

    /** Answers of a server, or of something before it, that must not be believed. */
    enum Trouble {
        LOGIN_PAGE(Kind.BROKEN_ANSWER, "with a web page") {
            @Override
            void answer(HttpExchange exchange) throws IOException {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                TinyDav.plain(exchange, 200, "<html><body>Please sign in</body></html>");
            }
        },
        HTML_IN_A_MULTISTATUS(Kind.BROKEN_ANSWER, "207 text/html") {
            @Override
            void answer(HttpExchange exchange) throws IOException {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                TinyDav.plain(exchange, 207, TinyDav.wrapped(""));
            }
        },
        BUSY(Kind.UNREACHABLE, "503") {
            @Override
            void answer(HttpExchange exchange) throws IOException {
                TinyDav.plain(exchange, 503, "");
            }
        },
        BUSY_FOR_LONG(Kind.UNREACHABLE, "503") {
            @Override
            void answer(HttpExchange exchange) throws IOException {
                exchange.getResponseHeaders().set("Retry-After", "86400");
                TinyDav.plain(exchange, 503, "");
            }
        },
        HALF_A_MULTISTATUS(Kind.BROKEN_ANSWER, "") {
            @Override
            void answer(HttpExchange exchange) throws IOException {
                exchange.getResponseHeaders().set("Content-Type", "application/xml");
                String whole = TinyDav.wrapped("<d:sync-token>urn:9</d:sync-token>");
                TinyDav.plain(exchange, 207, whole.substring(0, whole.length() - 9));
            }
        },
        NO_SYNC_TOKEN(Kind.BROKEN_ANSWER, "sync-token") {
            @Override
            void answer(HttpExchange exchange) throws IOException {
                TinyDav.multistatus(exchange, "");
            }
        },
        NO_ETAG(Kind.BROKEN_ANSWER, "version") {
            @Override
            void answer(HttpExchange exchange) throws IOException {
                TinyDav.multistatus(
                        exchange,
                        "<d:response><d:href>/cal/a.ics</d:href><d:propstat><d:prop/>"
                                + "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>"
                                + "<d:sync-token>urn:9</d:sync-token>");
            }
        },
        DOCTYPE(Kind.BROKEN_ANSWER, "") {
            @Override
            void answer(HttpExchange exchange) throws IOException {
                exchange.getResponseHeaders().set("Content-Type", "application/xml");
                TinyDav.plain(
                        exchange,
                        207,
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                + "<d:multistatus xmlns:d=\"DAV:\">"
                                + "<d:sync-token>&e;</d:sync-token></d:multistatus>");
            }
        },
        WRONG_PASSWORD(Kind.NOT_ALLOWED, "password") {
            @Override
            void answer(HttpExchange exchange) throws IOException {
                TinyDav.plain(exchange, 401, "");
            }
        },
        COLLECTION_GONE(Kind.NOT_FOUND, "not there") {
            @Override
            void answer(HttpExchange exchange) throws IOException {
                TinyDav.plain(exchange, 404, "");
            }
        };

        private final Kind kind;
        private final String says;

        Trouble(Kind kind, String says) {
            this.kind = kind;
            this.says = says;
        }

        abstract void answer(HttpExchange exchange) throws IOException;
    }

    @ParameterizedTest
    @EnumSource
    void troubleIsNoListing(Trouble trouble) throws Exception {
        server.put("a.ics", event("a", "A"));
        Optional<SyncState> known = replica.list(Optional.empty()).next();
        server.fault((seen, exchange) -> {
            trouble.answer(exchange);
            return true;
        });

        for (Optional<SyncState> since : List.of(known, Optional.<SyncState>empty())) {
            ReplicaException refused =
                    catchThrowableOfType(ReplicaException.class, () -> replica.list(since));
            assertThat(refused).isNotNull();
            assertThat(refused.kind()).isEqualTo(trouble.kind);
            assertThat(refused.why()).contains(trouble.says);
        }
    }

    @Test
    void serverThatStopsInTheMiddleIsAskedOnceMoreAndThenBelievedToBeGone() throws Exception {
        server.fault((seen, exchange) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.sendResponseHeaders(207, 10_000);
            exchange.getResponseBody().write("<d:multistatus xmlns:d=\"DAV:\">".getBytes());
            throw new IOException("cut by the test");
        });

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class);
        assertThat(server.seen).hasSize(2);
    }

    @Test
    void whatCameBeforeACutIsNotPartOfTheNextAnswer() throws Exception {
        server.put("kept.ics", event("k", "K"));
        AtomicInteger asked = new AtomicInteger();
        server.fault((seen, exchange) -> {
            if (asked.incrementAndGet() > 1) {
                return false;
            }
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            String gone =
                    "<d:response><d:href>/cal/removed-since.ics</d:href><d:propstat>"
                            + "<d:prop><d:getetag>\"1\"</d:getetag></d:prop>"
                            + "<d:status>HTTP/1.1 200 OK</d:status>"
                            + "</d:propstat></d:response>";
            byte[] half = TinyDav.wrapped(gone).getBytes();
            exchange.sendResponseHeaders(207, half.length + 5000L);
            exchange.getResponseBody().write(half, 0, half.length - 16);
            exchange.getResponseBody().flush();
            throw new IOException("cut by the test");
        });

        Listing listing = replica.list(Optional.empty());

        assertThat(((Listing.Complete) listing).records())
                .containsOnlyKeys(new RecordId("kept.ics"));
        assertThat(asked).hasValue(2);
    }

    @Test
    void busyServerIsGivenTheTimeItAsksFor() throws Exception {
        server.put("a.ics", event("a", "A"));
        AtomicInteger asked = new AtomicInteger();
        server.fault((seen, exchange) -> {
            if (asked.incrementAndGet() > 1) {
                return false;
            }
            exchange.getResponseHeaders().set("Retry-After", "0");
            TinyDav.plain(exchange, 503, "");
            return true;
        });

        Listing listing = replica.list(Optional.empty());

        assertThat(((Listing.Complete) listing).records()).hasSize(1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void passwordGoesToNoOtherServer() throws Exception {
        try (TinyDav other = new TinyDav()) {
            server.fault((seen, exchange) -> {
                exchange.getResponseHeaders().set("Location", other.collection().toString());
                TinyDav.plain(exchange, 302, "");
                return true;
            });

            assertThatThrownBy(() -> replica.list(Optional.empty()))
                    .isInstanceOfSatisfying(
                            ReplicaException.class,
                            e -> assertThat(e.kind()).isEqualTo(Kind.NOT_ALLOWED));
            assertThat(other.seen).isEmpty();
            assertThat(server.seen.getFirst().header("Authorization")).startsWith("Basic ");
        }
    }

    @Test
    void redirectWithinTheServerIsFollowed() throws Exception {
        server.put("a.ics", event("a", "A"));
        AtomicInteger asked = new AtomicInteger();
        server.fault((seen, exchange) -> {
            if (asked.incrementAndGet() > 1) {
                return false;
            }
            exchange.getResponseHeaders().set("Location", "/cal/");
            TinyDav.plain(exchange, 307, "");
            return true;
        });

        assertThat(((Listing.Complete) replica.list(Optional.empty())).records()).hasSize(1);
    }

    @Test
    void endlessRedirectsEnd() {
        server.fault((seen, exchange) -> {
            exchange.getResponseHeaders().set("Location", "/cal/");
            TinyDav.plain(exchange, 307, "");
            return true;
        });

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("redirects without end");
        assertThat(server.seen).hasSizeLessThan(10);
    }

    @Test
    void refusedTokenMeansAFullListingAndNoDeletion() throws Exception {
        server.put("a.ics", event("a", "A"));
        server.fault((seen, exchange) -> {
            if (seen.body().contains("urn:old")) {
                exchange.getResponseHeaders().set("Content-Type", "application/xml");
                TinyDav.plain(
                        exchange, 403, "<d:error xmlns:d=\"DAV:\"><d:valid-sync-token/></d:error>");
                return true;
            }
            return false;
        });

        Listing listing = replica.list(Optional.of(DavLister.state("urn:old")));

        assertThat(listing).isInstanceOf(Listing.Complete.class);
        assertThat(((Listing.Complete) listing).records()).hasSize(1);
    }

    @Test
    void serverWithoutSyncCollectionIsListedAndThenAskedForItsCTag() throws Exception {
        server.put("a.ics", event("a", "A"));
        server.fault((seen, exchange) -> {
            if (seen.method().equals("REPORT")) {
                TinyDav.plain(exchange, 501, "");
                return true;
            }
            return false;
        });

        Listing first = replica.list(Optional.empty());
        long before = replica.requests();
        Listing second = replica.list(first.next());

        assertThat(((Listing.Complete) first).records()).hasSize(1);
        assertThat(second).isInstanceOf(Listing.Changes.class);
        assertThat(replica.requests() - before).isEqualTo(1);
    }

    @Test
    void lostAnswerOfAWriteIsUnknownAndTheWriteIsNotSentAgain() throws Exception {
        server.fault((seen, exchange) -> {
            throw new IOException("cut by the test");
        });
        List<WriteOutcome> outcomes = new ArrayList<>();

        replica.write(
                List.of(new Write.Create(new RecordId("a.ics"), new Body("a"))), outcomes::add);

        assertThat(outcomes).hasSize(1);
        assertThat(outcomes.getFirst()).isInstanceOf(WriteOutcome.Unknown.class);
        assertThat(server.seen).hasSize(1);
    }

    /** Taken for success, it would have let the server's old version replace what was sent. */
    @Test
    void pageOfAPortalIsNoProofThatAnythingWasWritten() throws Exception {
        server.put("a.ics", event("a", "A"));
        server.fault((seen, exchange) -> {
            if (!seen.method().equals("PUT") && !seen.method().equals("DELETE")) {
                return false;
            }
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            TinyDav.plain(exchange, 200, "<html><body>Please log in</body></html>");
            return true;
        });
        List<WriteOutcome> outcomes = new ArrayList<>();

        replica.write(
                List.of(
                        new Write.Replace(
                                new RecordId("a.ics"), new Revision("e1"), new Body("new")),
                        new Write.Remove(new RecordId("a.ics"), new Revision("e1")),
                        new Write.Create(new RecordId("b.ics"), new Body("b"))),
                outcomes::add);

        assertThat(outcomes)
                .hasSize(3)
                .allSatisfy(one ->
                        assertThat(one)
                                .isEqualTo(
                                        new WriteOutcome.Unknown(
                                                one.write(),
                                                "a web page came for an answer (Please log in)")));
    }

    @Test
    void norForManyWritesAtOnce() throws Exception {
        server.fault((seen, exchange) -> {
            if (seen.method().equals("PROPFIND")) {
                TinyDav.multistatus(
                        exchange,
                        BulkWritesTest.OFFER.formatted(1000, 1_000_000, BulkWritesTest.NAMED));
            } else {
                exchange.getResponseHeaders().set("Content-Type", "text/html");
                TinyDav.plain(exchange, 200, "<html><body>Please log in</body></html>");
            }
            return true;
        });
        List<Write> writes = new ArrayList<>();
        for (int n = 0; n < 20; n++) {
            writes.add(new Write.Create(new RecordId(n + ".ics"), new Body(event("u" + n, "E"))));
        }
        List<WriteOutcome> outcomes = new ArrayList<>();

        replica.write(writes, outcomes::add);

        assertThat(outcomes)
                .hasSize(20)
                .allMatch(one -> one.toString().contains("Please log in"))
                .hasOnlyElementsOfType(WriteOutcome.Unknown.class);
    }

    @Test
    void brokenOffConnectionIsSaidToBeSo() {
        server.fault((seen, exchange) -> {
            throw new IOException("cut by the test");
        });

        assertThatThrownBy(() -> replica.list(Optional.empty()))
                .hasMessageEndingWith("/cal/: the connection was cut off");
    }

    @Test
    void emptyAnswerOfThatTypeIsSuccess() throws Exception {
        server.fault((seen, exchange) -> {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            TinyDav.plain(exchange, 200, "");
            return true;
        });
        List<WriteOutcome> outcomes = new ArrayList<>();

        replica.write(
                List.of(new Write.Create(new RecordId("b.ics"), new Body("b"))), outcomes::add);

        assertThat(outcomes).hasOnlyElementsOfType(WriteOutcome.Done.class);
    }

    @Test
    void oneRefusedRecordDoesNotStopTheOthers() throws Exception {
        server.fault((seen, exchange) -> {
            if (seen.path().endsWith("bad.ics")) {
                exchange.getResponseHeaders().set("Content-Type", "application/xml");
                TinyDav.plain(
                        exchange,
                        403,
                        "<d:error xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\">"
                                + "<c:valid-calendar-data/></d:error>");
                return true;
            }
            return false;
        });
        List<WriteOutcome> outcomes = new ArrayList<>();

        replica.write(
                List.of(
                        new Write.Create(new RecordId("bad.ics"), new Body("x")),
                        new Write.Create(new RecordId("good.ics"), new Body("y"))),
                outcomes::add);

        assertThat(outcomes)
                .anySatisfy(one ->
                        assertThat(one)
                                .isInstanceOfSatisfying(
                                        WriteOutcome.Refused.class,
                                        refused ->
                                                assertThat(refused.why())
                                                        .contains("403", "valid-calendar-data")))
                .anySatisfy(one -> assertThat(one).isInstanceOf(WriteOutcome.Done.class));
        assertThat(server.texts()).containsOnlyKeys("good.ics");
    }

    @Test
    void takenUidNamesItsHolder() throws Exception {
        server.fault((seen, exchange) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            TinyDav.plain(
                    exchange,
                    409,
                    "<d:error xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\">"
                            + "<c:no-uid-conflict><d:href>/cal/holder.ics</d:href>"
                            + "</c:no-uid-conflict></d:error>");
            return true;
        });
        List<WriteOutcome> outcomes = new ArrayList<>();
        Write create = new Write.Create(new RecordId("a.ics"), new Body("a"));

        replica.write(List.of(create), outcomes::add);

        assertThat(outcomes)
                .containsExactly(new WriteOutcome.UidTaken(create, new RecordId("holder.ics")));
    }

    @Test
    void weakTagOfAWriteIsNoProofOfWhatWasStored() throws Exception {
        server.fault((seen, exchange) -> {
            exchange.getResponseHeaders().set("ETag", "W/\"1\"");
            TinyDav.plain(exchange, 201, "");
            return true;
        });
        List<WriteOutcome> outcomes = new ArrayList<>();
        Write create = new Write.Create(new RecordId("a.ics"), new Body("a"));

        replica.write(List.of(create), outcomes::add);

        assertThat(outcomes)
                .containsExactly(
                        new WriteOutcome.Done(create, new RecordId("a.ics"), Optional.empty()));
    }

    @Test
    void bodyThatTheServerForgetsToSendIsUnreadableAndNotMissing() throws Exception {
        server.put("a.ics", event("a", "A"));
        server.fault((seen, exchange) -> {
            TinyDav.multistatus(exchange, "");
            return true;
        });
        List<Fetched> fetched = new ArrayList<>();

        replica.fetch(List.of(new RecordId("a.ics")), fetched::add);

        assertThat(fetched).hasSize(1);
        assertThat(fetched.getFirst()).isInstanceOf(Fetched.Unreadable.class);
    }

    @Test
    void batchThatIsTooLargeIsHalved() throws Exception {
        List<RecordId> ids = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            server.put(i + ".ics", event("u" + i, "E"));
            ids.add(new RecordId(i + ".ics"));
        }
        server.fault((seen, exchange) -> {
            if (seen.body().split("/cal/", -1).length > 51) {
                TinyDav.plain(exchange, 507, "");
                return true;
            }
            return false;
        });
        List<Fetched> fetched = new ArrayList<>();

        replica.fetch(ids, fetched::add);

        assertThat(fetched).hasSize(60).allMatch(one -> one instanceof Fetched.Found);
    }

    @Test
    void serverWithoutMultigetIsReadOneByOne() throws Exception {
        server.put("a.ics", event("a", "A"));
        server.fault((seen, exchange) -> {
            if (seen.method().equals("REPORT")) {
                TinyDav.plain(exchange, 501, "");
                return true;
            }
            return false;
        });
        List<Fetched> fetched = new ArrayList<>();

        replica.fetch(List.of(new RecordId("a.ics"), new RecordId("none.ics")), fetched::add);

        assertThat(fetched)
                .containsExactly(
                        new Fetched.Found(
                                new RecordId("a.ics"),
                                new Revision("e1"),
                                new Body(event("a", "A"))),
                        new Fetched.Missing(new RecordId("none.ics")));
    }
}
