package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static satchel.sync.runtime.replica.Events.event;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/**
 * Answers to a multiput, whole and broken; a server that does it well is in the end-to-end tests.
 */
final class BulkWritesTest {
    static final String OFFER =
            "<d:response><d:href>/cal/</d:href><d:propstat><d:prop>"
                    + "<m:bulk-requests xmlns:m=\"http://me.com/_namespace/\">"
                    + "<m:simple><m:max-resources>7</m:max-resources></m:simple>"
                    + "<m:crud><m:max-resources>%d</m:max-resources><m:max-bytes>%d</m:max-bytes>%s"
                    + "</m:crud></m:bulk-requests></d:prop><d:status>HTTP/1.1 200 OK</d:status>"
                    + "</d:propstat></d:response>";
    static final String NAMED = "<t:if-none-match xmlns:t=\"urn:satchel:ns\"/>";

    private final TinyDav server = new TinyDav();
    private final DavReplica replica =
            DavReplica.open(
                    new DavAccount(server.collection(), "ada", "secret"),
                    server.collection(),
                    Format.ICALENDAR);
    private String offer = OFFER.formatted(1000, 1_000_000, NAMED);

    @AfterEach
    void stop() {
        replica.close();
        server.close();
    }

    /** What answers to POST. */
    private void post(TinyDav.Fault answer) {
        server.fault((seen, exchange) -> {
            if (seen.method().equals("PROPFIND") && seen.body().contains("bulk-requests")) {
                TinyDav.multistatus(exchange, offer);
                return true;
            }
            return seen.method().equals("POST") && answer.answers(seen, exchange);
        });
    }

    private static List<Write> creates(int count) {
        return IntStream.range(0, count)
                .<Write>mapToObj(n ->
                        new Write.Create(
                                new RecordId(n + ".ics"), new Body(event("u" + n, "E" + n))))
                .toList();
    }

    private List<WriteOutcome> write(List<Write> writes) throws ReplicaException {
        List<WriteOutcome> outcomes = new ArrayList<>();
        replica.write(writes, outcomes::add);
        assertThat(outcomes)
                .extracting(WriteOutcome::write)
                .containsExactlyInAnyOrderElementsOf(writes);
        return outcomes;
    }

    private static String done(int n) {
        return "<d:response><d:href>/cal/%d.ics</d:href><d:propstat><d:prop><d:getetag>\"e%d\""
                        .formatted(n, n)
                + "</d:getetag></d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat>"
                + "</d:response>";
    }

    private static String failed(int n, String status, String error) {
        return "<d:response><d:href>/cal/%d.ics</d:href><d:status>HTTP/1.1 %s</d:status>%s"
                        .formatted(n, status, error)
                + "</d:response>";
    }

    private List<String> methods() {
        return server.seen.stream().map(TinyDav.Seen::method).toList();
    }

    private static WriteOutcome of(List<WriteOutcome> outcomes, int n) {
        return outcomes.stream()
                .filter(one -> one.write().id().value().equals(n + ".ics"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachResponseIsTheOutcomeOfItsWrite() throws Exception {
        post((seen, exchange) -> {
            TinyDav.multistatus(
                    exchange,
                    IntStream.range(5, 12).mapToObj(BulkWritesTest::done).reduce("", String::concat)
                            + failed(0, "412 Precondition Failed", "")
                            + failed(
                                    1,
                                    "409 Conflict",
                                    "<d:error><c:no-uid-conflict><d:href>/cal/holder.ics</d:href>"
                                            + "</c:no-uid-conflict></d:error>")
                            + failed(
                                    2,
                                    "403 Forbidden",
                                    "<d:error><c:valid-calendar-data/></d:error>")
                            + failed(3, "500 Internal Server Error", ""));
            return true;
        });
        List<Write> writes = creates(12);

        List<WriteOutcome> outcomes = write(writes);

        assertThat(of(outcomes, 7))
                .isEqualTo(
                        new WriteOutcome.Done(
                                writes.get(7),
                                new RecordId("7.ics"),
                                Optional.of(new Revision("e7"))));
        assertThat(of(outcomes, 0)).isEqualTo(new WriteOutcome.Stale(writes.get(0)));
        assertThat(of(outcomes, 1))
                .isEqualTo(new WriteOutcome.UidTaken(writes.get(1), new RecordId("holder.ics")));
        assertThat(of(outcomes, 2))
                .isInstanceOfSatisfying(
                        WriteOutcome.Refused.class,
                        refused ->
                                assertThat(refused.why()).contains("403", "valid-calendar-data"));
        assertThat(of(outcomes, 3)).isInstanceOf(WriteOutcome.Unknown.class);
        assertThat(of(outcomes, 4)).isInstanceOf(WriteOutcome.Unknown.class);
        assertThat(methods()).containsExactly("PROPFIND", "POST");
    }

    @Test
    void whatWasAnsweredBeforeACutStandsAndTheRestIsUnknown() throws Exception {
        post((seen, exchange) -> {
            exchange.getResponseHeaders().set("Content-Type", "application/xml");
            exchange.getResponseHeaders().set("Satchel-Sync-Token-Before", "urn:0");
            exchange.getResponseHeaders().set("Satchel-Sync-Token", "urn:12");
            String whole =
                    TinyDav.wrapped(
                            IntStream.range(0, 12)
                                    .mapToObj(BulkWritesTest::done)
                                    .reduce("", String::concat));
            byte[] half = whole.substring(0, whole.indexOf("/cal/4.ics")).getBytes();
            exchange.sendResponseHeaders(207, whole.length());
            exchange.getResponseBody().write(half);
            exchange.getResponseBody().flush();
            throw new IOException("cut by the test");
        });
        replica.list(Optional.empty());

        List<WriteOutcome> outcomes = write(creates(12));

        assertThat(outcomes)
                .filteredOn(WriteOutcome.Done.class::isInstance)
                .extracting(one -> one.write().id().value())
                .containsExactlyInAnyOrder("0.ics", "1.ics", "2.ics", "3.ics");
        assertThat(outcomes).filteredOn(WriteOutcome.Unknown.class::isInstance).hasSize(8);
        assertThat(methods()).containsExactly("REPORT", "PROPFIND", "POST");
        // Of a chain that is not all known, the listing is to tell again.
        assertThat(replica.stateAfterWrites()).hasValue(DavLister.state("urn:0"));
    }

    @Test
    void connectionThatBreaksBeforeAnAnswerLeavesAllUnknownAndNothingIsSentAgain()
            throws Exception {
        post((seen, exchange) -> {
            throw new IOException("cut by the test");
        });

        assertThat(write(creates(12))).hasOnlyElementsOfType(WriteOutcome.Unknown.class);
        assertThat(methods()).containsExactly("PROPFIND", "POST");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"200 text/html", "207 text/html", "502 text/html", "200 application/xml"})
    void answerThatTellsNothingLeavesAllUnknown(String answer) throws Exception {
        post((seen, exchange) -> {
            exchange.getResponseHeaders().set("Content-Type", answer.substring(4));
            TinyDav.plain(
                    exchange, Integer.parseInt(answer.substring(0, 3)), "<html>Welcome</html>");
            return true;
        });

        assertThat(write(creates(12))).hasOnlyElementsOfType(WriteOutcome.Unknown.class);
        assertThat(methods()).containsExactly("PROPFIND", "POST");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 403, 404, 405, 413, 415, 501})
    void requestThatIsNotTakenAtAllGoesOneByOne(int status) throws Exception {
        post((seen, exchange) -> {
            TinyDav.plain(exchange, status, "");
            return true;
        });

        assertThat(write(creates(12))).hasOnlyElementsOfType(WriteOutcome.Done.class);
        write(List.of(new Write.Create(new RecordId("x.ics"), new Body(event("x", "X")))));

        assertThat(server.texts()).hasSize(13);
        assertThat(methods()).containsOnlyOnce("POST").filteredOn("PUT"::equals).hasSize(13);
    }

    @Test
    void wrongPasswordIsAFaultOfAll() {
        post((seen, exchange) -> {
            TinyDav.plain(exchange, 401, "");
            return true;
        });

        assertThatThrownBy(() -> replica.write(creates(12), outcome -> {}))
                .isInstanceOf(ReplicaException.class)
                .hasMessageContaining("password");
        assertThat(server.texts()).isEmpty();
    }

    @Test
    void boundsOfTheServerAreKept() throws Exception {
        offer = OFFER.formatted(10, 1_000_000, NAMED);
        List<Integer> sizes = new ArrayList<>();
        post(
                answerAll(seen -> {
                    sizes.add(seen.body().split("<m:resource>", -1).length - 1);
                    return sizes.size();
                }));

        assertThat(write(creates(25))).hasOnlyElementsOfType(WriteOutcome.Done.class);

        assertThat(sizes).containsExactly(10, 10, 5);
    }

    @Test
    void requestsStayBelowTheOctetsThatTheServerTakes() throws Exception {
        offer = OFFER.formatted(1000, 4_000, NAMED);
        List<Integer> sizes = new ArrayList<>();
        post(
                answerAll(seen -> {
                    sizes.add(seen.body().getBytes(java.nio.charset.StandardCharsets.UTF_8).length);
                    return sizes.size();
                }));

        assertThat(write(creates(25))).hasOnlyElementsOfType(WriteOutcome.Done.class);

        assertThat(sizes).hasSizeGreaterThan(2).allMatch(size -> size <= 4_000);
    }

    private static TinyDav.Fault answerAll(Function<TinyDav.Seen, Integer> look) {
        return (seen, exchange) -> {
            look.apply(seen);
            StringBuilder all = new StringBuilder();
            for (int n = 0; n < 200; n++) {
                all.append(seen.body().contains("/cal/" + n + ".ics<") ? done(n) : "");
            }
            TinyDav.multistatus(exchange, all.toString());
            return true;
        };
    }

    /** To Apple's draft, a resource with an href and without a condition is one to be changed. */
    @Test
    void whereNamesCannotBeGivenNewRecordsGoOneByOne() throws Exception {
        offer = OFFER.formatted(1000, 1_000_000, "");
        post(answerAll(TinyDav.Seen::hashCode));
        List<Write> writes = new ArrayList<>(creates(10));
        for (int n = 20; n < 30; n++) {
            writes.add(
                    new Write.Replace(
                            new RecordId(n + ".ics"),
                            new Revision("old"),
                            new Body(event("u" + n, "E"))));
        }

        assertThat(write(writes)).hasOnlyElementsOfType(WriteOutcome.Done.class);

        assertThat(methods()).containsOnlyOnce("POST").filteredOn("PUT"::equals).hasSize(10);
        assertThat(server.texts()).hasSize(10);
    }

    @Test
    void fewWritesAskForNoOffer() throws Exception {
        post((seen, exchange) -> false);

        write(creates(8));

        assertThat(methods()).hasSize(8).containsOnly("PUT");
    }

    @Test
    void whatXmlWouldChangeGoesAlone() throws Exception {
        post(answerAll(TinyDav.Seen::hashCode));
        List<Write> writes = new ArrayList<>(creates(10));
        for (String odd : List.of("a\nb\r\n", "a\r\nb", " a\r\n", "a\u0001\r\n", "a\rb\r\n")) {
            writes.add(
                    new Write.Create(new RecordId("odd" + writes.size() + ".ics"), new Body(odd)));
        }

        assertThat(write(writes)).hasOnlyElementsOfType(WriteOutcome.Done.class);

        assertThat(server.texts().values())
                .containsExactlyInAnyOrder(
                        "a\nb\r\n", "a\r\nb", " a\r\n", "a\u0001\r\n", "a\rb\r\n");
    }

    @Test
    void eachWriteSaysWhatItExpects() throws Exception {
        post(answerAll(TinyDav.Seen::hashCode));
        List<Write> writes = new ArrayList<>(creates(10));
        writes.add(
                new Write.Replace(
                        new RecordId("20.ics"), new Revision("r&7"), new Body(event("u", "<&>"))));
        writes.add(new Write.Remove(new RecordId("21.ics"), new Revision("8")));

        write(writes);

        String body = server.seen.getLast().body();
        assertThat(body)
                .contains("<d:href>/cal/0.ics</d:href><t:if-none-match/><d:set>")
                .contains(
                        "<d:href>/cal/20.ics</d:href><m:if-match><d:getetag>\"r&amp;7\"</d:getetag>"
                                + "</m:if-match><d:set><d:prop><c:calendar-data>BEGIN:")
                .contains("&lt;&amp;&gt;")
                .contains(
                        "<d:href>/cal/21.ics</d:href><m:if-match><d:getetag>\"8\"</d:getetag>"
                                + "</m:if-match><m:delete/>");
    }
}
