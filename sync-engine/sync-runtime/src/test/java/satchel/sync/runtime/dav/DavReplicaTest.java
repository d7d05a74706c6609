package satchel.sync.runtime.dav;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.sync.runtime.replica.Events.event;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaContract;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;

/** A collection on a server as a side, and what each look at it costs. */
final class DavReplicaTest implements ReplicaContract {
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

    @Override
    public Fixture fixture() {
        return new Fixture() {
            @Override
            public Replica replica() {
                return replica;
            }

            @Override
            public void put(String id, String text) {
                server.put(id, text);
            }

            @Override
            public void remove(String id) {
                server.remove(id);
            }
        };
    }

    @Test
    void listingCostsOneRequestEachTime() throws Exception {
        server.put("a.ics", event("a", "A"));

        Optional<SyncState> state = replica.list(Optional.empty()).next();
        replica.list(state);

        assertThat(server.seen)
                .extracting(TinyDav.Seen::method)
                .containsExactly("REPORT", "REPORT");
        assertThat(replica.requests()).isEqualTo(2);
    }

    @Test
    void threeHundredBodiesCostTwoRequests() throws Exception {
        List<RecordId> ids = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            server.put(i + ".ics", event("u" + i, "E"));
            ids.add(new RecordId(i + ".ics"));
        }

        replica.fetch(ids, one -> {});

        assertThat(replica.requests()).isEqualTo(2);
    }

    @Test
    void everyWriteSaysWhatItExpects() throws Exception {
        replica.write(
                List.of(
                        new Write.Create(new RecordId("c.ics"), new Body("c")),
                        new Write.Replace(new RecordId("r.ics"), new Revision("7"), new Body("r")),
                        new Write.Remove(new RecordId("d.ics"), new Revision("8"))),
                outcome -> {});

        assertThat(server.seen)
                .extracting(one -> one.method() + " " + one.path())
                .containsExactlyInAnyOrder("PUT /cal/c.ics", "PUT /cal/r.ics", "DELETE /cal/d.ics");
        assertThat(sent("/cal/c.ics").header("If-None-Match")).isEqualTo("*");
        assertThat(sent("/cal/r.ics").header("If-Match")).isEqualTo("\"7\"");
        assertThat(sent("/cal/d.ics").header("If-Match")).isEqualTo("\"8\"");
    }

    private TinyDav.Seen sent(String path) {
        return server.seen.stream()
                .filter(one -> one.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void ownWritesNeedNotBeHeardAgainWhereTheChainIsWhole() throws Exception {
        replica.list(Optional.empty());
        server.fault((seen, exchange) -> {
            if (seen.method().equals("PUT")) {
                exchange.getResponseHeaders().set("Satchel-Sync-Token-Before", "urn:0");
                exchange.getResponseHeaders().set("Satchel-Sync-Token", "urn:1");
                exchange.getResponseHeaders().set("ETag", "\"e1\"");
                TinyDav.plain(exchange, 201, "");
                return true;
            }
            return false;
        });

        replica.write(
                List.of(new Write.Create(new RecordId("c.ics"), new Body("c"))), outcome -> {});

        assertThat(replica.stateAfterWrites()).hasValue(DavLister.state("urn:1"));
    }

    @Test
    void gapInTheChainMeansThatSomebodyElseWrote() throws Exception {
        server.put("a.ics", event("a", "A"));
        Optional<SyncState> listed = replica.list(Optional.empty()).next();
        server.fault((seen, exchange) -> {
            exchange.getResponseHeaders().set("Satchel-Sync-Token-Before", "urn:5");
            exchange.getResponseHeaders().set("Satchel-Sync-Token", "urn:6");
            TinyDav.plain(exchange, 201, "");
            return true;
        });

        replica.write(
                List.of(new Write.Create(new RecordId("c.ics"), new Body("c"))), outcome -> {});

        assertThat(replica.stateAfterWrites()).isEqualTo(listed);
    }
}
