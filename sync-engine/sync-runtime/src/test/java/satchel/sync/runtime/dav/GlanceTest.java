package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.Format;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;

final class GlanceTest {
    private final TinyDav server = new TinyDav();
    private final DavAccount account = new DavAccount(server.collection(), "ada", "secret");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void oneRequestTellsTheMarksOfAllThatLiesInAFolder() throws ReplicaException {
        server.fault((request, exchange) -> {
            TinyDav.multistatus(
                    exchange,
                    collection("/home/", "<s:getctag>whole</s:getctag>")
                            + collection("/home/a", "<d:sync-token>urn:1</d:sync-token>")
                            + collection(
                                    "/home/b%20c/",
                                    "<d:sync-token>urn:2</d:sync-token><s:getctag>2</s:getctag>")
                            + collection("/home/outbox/", "")
                            + collection("http://evil.example/x/", "<s:getctag>x</s:getctag>"));
            return true;
        });

        try (Glance glance = new Glance(account)) {
            Map<URI, CollectionMarks> marks = glance.in(at("/home/"));

            assertThat(marks)
                    .containsOnly(
                            Map.entry(at("/home/"), marks("", "whole")),
                            Map.entry(at("/home/a/"), marks("urn:1", "")),
                            Map.entry(at("/home/b%20c/"), marks("urn:2", "2")));
            assertThat(glance.requests()).isEqualTo(1);
        }
        assertThat(server.seen)
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.method()).isEqualTo("PROPFIND");
                    assertThat(request.header("depth")).isEqualTo("1");
                });
    }

    @Test
    void aCollectionThatDidNotChangeIsStillInTheStateItWasListedIn() throws ReplicaException {
        server.fault((request, exchange) -> {
            boolean report = request.method().equals("REPORT");
            if (report) {
                TinyDav.plain(exchange, 501, "");
            }
            return report;
        });
        SyncState listed = listed();

        try (Glance glance = new Glance(account)) {
            assertThat(glance.of(server.collection()).get(server.collection()).isStill(listed))
                    .isTrue();
            server.put("a.ics", "BEGIN:VCALENDAR");
            assertThat(glance.of(server.collection()).get(server.collection()).isStill(listed))
                    .isFalse();
        }
    }

    @Test
    void aTokenIsNoCtag() {
        assertThat(marks("1", "2").isStill(DavLister.state("1"))).isTrue();
        assertThat(marks("1", "2").isStill(DavLister.state("2"))).isFalse();
        assertThat(marks("", "").isStill(DavLister.state(""))).isFalse();
    }

    private SyncState listed() throws ReplicaException {
        try (DavReplica replica = DavReplica.open(account, server.collection(), Format.ICALENDAR)) {
            return replica.list(Optional.empty()).next().orElseThrow();
        }
    }

    private URI at(String path) {
        return server.collection().resolve(path);
    }

    private static CollectionMarks marks(String token, String ctag) {
        return new CollectionMarks(
                Optional.of(token).filter(text -> !text.isEmpty()),
                Optional.of(ctag).filter(text -> !text.isEmpty()));
    }

    private static String collection(String href, String properties) {
        return "<d:response><d:href>%s</d:href><d:propstat><d:prop>%s</d:prop>"
                        .formatted(href, properties)
                + "<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
    }
}
