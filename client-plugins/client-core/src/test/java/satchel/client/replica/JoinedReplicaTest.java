package satchel.client.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Filter;
import satchel.sync.core.scope.PartKey;
import satchel.sync.core.scope.Scope;
import satchel.sync.core.scope.ScopePart;
import satchel.sync.core.scope.Window;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.SyncState;
import satchel.sync.runtime.replica.Write;
import satchel.sync.runtime.replica.WriteOutcome;

/** Several databases as one side. */
final class JoinedReplicaTest {
    private static final PartKey WORK = new PartKey("work-key");
    private static final Revision FIRST = new Revision("1");

    private final Part home = new Part();
    private final Part work = new Part();
    private final Replica joined =
            new JoinedReplica(
                    new TreeMap<>(Map.of(PartKey.HOME, home, WORK, work)),
                    new Scope(
                            Side.PIM,
                            List.of(
                                    new ScopePart(PartKey.HOME, of("Home")),
                                    new ScopePart(WORK, of("Work")))));

    private static Filter of(String category) {
        return new Filter(
                Set.of(), Set.of(category), Window.ALWAYS, Optional.empty(), Optional.empty());
    }

    private static Body event(String category) {
        return new Body(
                "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20260101T090000Z"
                        + "\r\nCATEGORIES:"
                        + category
                        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    }

    private static RecordId inWork(String id) {
        return WORK.join(new RecordId(id));
    }

    @Test
    void theSameNameInTwoDatabasesIsTwoRecords() throws Exception {
        home.bodies.put(new RecordId("a"), event("Home"));
        work.bodies.put(new RecordId("a"), event("Work"));

        assertThat(joined.list(Optional.empty()))
                .isEqualTo(
                        new Listing.Complete(
                                Map.of(new RecordId("a"), FIRST, inWork("a"), FIRST),
                                Optional.of(new SyncState("{\"\":\"now\",\"work-key\":\"now\"}"))));
        List<Fetched> fetched = new ArrayList<>();
        joined.fetch(List.of(new RecordId("a"), inWork("a"), inWork("b")), fetched::add);
        assertThat(fetched)
                .containsExactlyInAnyOrder(
                        new Fetched.Found(new RecordId("a"), FIRST, event("Home")),
                        new Fetched.Found(inWork("a"), FIRST, event("Work")),
                        new Fetched.Missing(inWork("b")));
    }

    @Test
    void changesOfAllAreChangesOfTheWhole() throws Exception {
        Optional<SyncState> before = joined.list(Optional.empty()).next();
        home.answer =
                Optional.of(
                        new Listing.Changes(Map.of(new RecordId("n"), FIRST), Set.of(), before));
        work.answer = Optional.of(new Listing.Changes(Map.of(), Set.of(new RecordId("g")), before));

        Listing listing = joined.list(before);

        assertThat(listing)
                .isInstanceOfSatisfying(
                        Listing.Changes.class,
                        changes -> {
                            assertThat(changes.changed()).containsOnlyKeys(new RecordId("n"));
                            assertThat(changes.gone()).containsExactly(inWork("g"));
                        });
        assertThat(work.asked).containsExactly(Optional.empty(), Optional.of(new SyncState("now")));
    }

    @Test
    void whereOneForgotAllAreListedWholeAndTheLossIsTold() throws Exception {
        Optional<SyncState> before = joined.list(Optional.empty()).next();
        work.bodies.put(new RecordId("w"), event("Work"));
        home.answer = Optional.of(new Listing.Complete(Map.of(), Optional.empty()).afterLoss());
        work.answer = Optional.of(new Listing.Changes(Map.of(), Set.of(), before));

        assertThat(joined.list(before))
                .isEqualTo(
                        new Listing.Complete(
                                Map.of(inWork("w"), FIRST), Optional.empty(), Listing.Memory.LOST));
    }

    @Test
    void aStateOfOneDatabaseMeansNothingToTwo() throws Exception {
        joined.list(Optional.of(new SyncState("now")));

        assertThat(home.asked).containsExactly(Optional.empty());
        assertThat(work.asked).containsExactly(Optional.empty());
    }

    @Test
    void aNewRecordGoesToTheFirstDatabaseWhoseFilterItPassesAndElseHome() {
        assertThat(joined.propose("u", event("Work"))).isEqualTo(inWork("u"));
        assertThat(joined.propose("u", event("Home"))).isEqualTo(new RecordId("u"));
        assertThat(joined.propose("u", event("Neither"))).isEqualTo(new RecordId("u"));
    }

    @Test
    void whatOneDatabaseWantsTogetherIsSentTogether() {
        assertThat(joined.writesAtOnce()).isEqualTo(Replica.A_HANDFUL);
        work.atOnce = 1_000_000;
        assertThat(joined.writesAtOnce()).isEqualTo(1_000_000);
    }

    @Test
    void writesReachTheDatabaseTheyAreOf() throws Exception {
        List<Write> writes =
                List.of(
                        new Write.Create(new RecordId("a"), event("Home")),
                        new Write.Create(inWork("a"), event("Work")),
                        new Write.Remove(inWork("b"), FIRST));
        List<WriteOutcome> outcomes = new ArrayList<>();

        joined.write(writes, outcomes::add);

        assertThat(outcomes)
                .extracting(WriteOutcome::write)
                .containsExactlyInAnyOrderElementsOf(writes);
        assertThat(outcomes)
                .contains(new WriteOutcome.Done(writes.get(1), inWork("a"), Optional.of(FIRST)));
        assertThat(home.bodies).containsOnlyKeys(new RecordId("a"));
        assertThat(work.bodies).containsOnlyKeys(new RecordId("a"));
    }

    @Test
    void whatIsMadeAgainGoesBackToWhereItWas() {
        assertThat(joined.proposeAgain(inWork("old"), "u", event("Home"))).isEqualTo(inWork("u"));
        RecordId lost = new PartKey("lost-key").join(new RecordId("old"));
        assertThat(joined.proposeAgain(lost, "u", event("Work"))).isEqualTo(inWork("u"));
    }

    @Test
    void aDatabaseThatWasTakenOutHasNoRecordsAndTakesNone() throws Exception {
        RecordId lost = new PartKey("lost-key").join(new RecordId("a"));
        Write write = new Write.Remove(lost, FIRST);
        List<Fetched> fetched = new ArrayList<>();
        List<WriteOutcome> outcomes = new ArrayList<>();

        joined.fetch(List.of(lost), fetched::add);
        joined.write(List.of(write), outcomes::add);

        assertThat(fetched).containsExactly(new Fetched.Missing(lost));
        assertThat(outcomes)
                .containsExactly(
                        new WriteOutcome.Refused(
                                write, "its database is no longer part of this pair"));
    }

    @Test
    void aDatabaseThatCannotAnswerLeavesNoAnswer() {
        work.broken = true;

        assertThatThrownBy(() -> joined.list(Optional.empty()))
                .isInstanceOf(ReplicaException.class)
                .hasMessage("the file is gone");
    }

    /** A database in memory. */
    private static final class Part implements Replica {
        private final Map<RecordId, Body> bodies = new HashMap<>();
        private final List<Optional<SyncState>> asked = new ArrayList<>();
        private Optional<Listing> answer = Optional.empty();
        private boolean broken;
        private int atOnce = A_HANDFUL;

        @Override
        public int writesAtOnce() {
            return atOnce;
        }

        @Override
        public Listing list(Optional<SyncState> since) throws ReplicaException {
            asked.add(since);
            if (broken) {
                throw new ReplicaException(ReplicaException.Kind.NOT_FOUND, "the file is gone");
            }
            if (answer.isPresent() && since.isPresent()) {
                return answer.get();
            }
            Map<RecordId, Revision> records = new HashMap<>();
            bodies.keySet().forEach(id -> records.put(id, FIRST));
            return new Listing.Complete(records, Optional.of(new SyncState("now")));
        }

        @Override
        public void fetch(Collection<RecordId> ids, Consumer<Fetched> sink) {
            for (RecordId id : ids) {
                sink.accept(
                        Optional.ofNullable(bodies.get(id))
                                .<Fetched>map(body -> new Fetched.Found(id, FIRST, body))
                                .orElseGet(() -> new Fetched.Missing(id)));
            }
        }

        @Override
        public void write(List<Write> writes, Consumer<WriteOutcome> sink) {
            for (Write write : writes) {
                switch (write) {
                    case Write.Create(RecordId id, Body body) -> bodies.put(id, body);
                    case Write.Replace(RecordId id, Revision _, Body body) -> bodies.put(id, body);
                    case Write.Remove(RecordId id, Revision _) -> bodies.remove(id);
                }
                sink.accept(new WriteOutcome.Done(write, write.id(), Optional.of(FIRST)));
            }
        }

        @Override
        public void close() {}
    }
}
