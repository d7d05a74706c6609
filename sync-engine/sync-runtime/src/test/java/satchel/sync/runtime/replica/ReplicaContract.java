package satchel.sync.runtime.replica;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.sync.runtime.replica.Events.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;

/** What the engine relies on, whatever a side is. */
public interface ReplicaContract {
    /** The side under test, and somebody else who changes it. */
    interface Fixture {
        Replica replica();

        void put(String id, String text);

        void remove(String id);

        /** A side may write down in its own words what it was given. */
        default void assertSame(String given, Body held) {
            assertThat(held.text()).isEqualTo(given);
        }
    }

    Fixture fixture();

    private static Map<RecordId, Revision> all(Fixture side) throws ReplicaException {
        Listing listing = side.replica().list(Optional.empty());
        assertThat(listing).isInstanceOf(Listing.Complete.class);
        return ((Listing.Complete) listing).records();
    }

    private static Listing.Changes changes(Fixture side, Optional<SyncState> since)
            throws ReplicaException {
        Listing listing = side.replica().list(since);
        assertThat(listing).isInstanceOf(Listing.Changes.class);
        return (Listing.Changes) listing;
    }

    private static Map<RecordId, Fetched> fetch(Fixture side, String... ids)
            throws ReplicaException {
        Map<RecordId, Fetched> fetched = new HashMap<>();
        List<RecordId> wanted = List.of(ids).stream().map(RecordId::new).toList();
        side.replica().fetch(wanted, one -> fetched.put(one.id(), one));
        return fetched;
    }

    private static WriteOutcome write(Fixture side, Write write) throws ReplicaException {
        List<WriteOutcome> outcomes = new ArrayList<>();
        side.replica().write(List.of(write), outcomes::add);
        assertThat(outcomes).hasSize(1);
        return outcomes.getFirst();
    }

    @Test
    default void firstListingShowsEveryRecordOnce() throws Exception {
        Fixture side = fixture();
        side.put("a.ics", event("a", "A"));
        side.put("b.ics", event("b", "B"));

        assertThat(all(side)).containsOnlyKeys(new RecordId("a.ics"), new RecordId("b.ics"));
    }

    @Test
    default void laterListingShowsOnlyWhatChanged() throws Exception {
        Fixture side = fixture();
        side.put("kept.ics", event("k", "Kept"));
        side.put("gone.ics", event("g", "Gone"));
        Optional<SyncState> before = side.replica().list(Optional.empty()).next();
        side.put("new.ics", event("n", "New"));
        side.remove("gone.ics");

        Listing.Changes changes = changes(side, before);

        assertThat(changes.changed()).containsOnlyKeys(new RecordId("new.ics"));
        assertThat(changes.gone()).containsExactly(new RecordId("gone.ics"));
    }

    @Test
    default void nothingChangedIsAnEmptyChange() throws Exception {
        Fixture side = fixture();
        side.put("a.ics", event("a", "A"));
        Optional<SyncState> before = side.replica().list(Optional.empty()).next();

        Listing.Changes changes = changes(side, before);

        assertThat(changes.changed()).isEmpty();
        assertThat(changes.gone()).isEmpty();
    }

    @Test
    default void changedRecordHasAnotherRevision() throws Exception {
        Fixture side = fixture();
        side.put("a.ics", event("a", "A"));
        Revision first = all(side).get(new RecordId("a.ics"));
        side.put("a.ics", event("a", "Other"));

        assertThat(all(side).get(new RecordId("a.ics"))).isNotEqualTo(first);
    }

    @Test
    default void bodiesComeAsTheyAreAndMissingOnesAreSaidToBe() throws Exception {
        Fixture side = fixture();
        String text = event("a", "Zürich <3 & \\, ]]>");
        side.put("a.ics", text);

        Map<RecordId, Fetched> fetched = fetch(side, "a.ics", "never.ics");

        RecordId id = new RecordId("a.ics");
        assertThat(fetched.get(id)).isInstanceOf(Fetched.Found.class);
        Fetched.Found found = (Fetched.Found) fetched.get(id);
        assertThat(found.revision()).isEqualTo(all(side).get(id));
        side.assertSame(text, found.body());
        assertThat(fetched.get(new RecordId("never.ics"))).isInstanceOf(Fetched.Missing.class);
    }

    @Test
    default void moreBodiesThanFitInOneBatchAllCome() throws Exception {
        Fixture side = fixture();
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 230; i++) {
            ids.add(i + ".ics");
            side.put(i + ".ics", event("u" + i, "Number " + i));
        }

        Map<RecordId, Fetched> fetched = fetch(side, ids.toArray(String[]::new));

        assertThat(fetched).hasSize(230);
        assertThat(fetched.values()).allMatch(one -> one instanceof Fetched.Found);
    }

    @Test
    default void createdRecordIsThereUnderTheNameTheOutcomeGives() throws Exception {
        Fixture side = fixture();
        RecordId proposed = side.replica().propose("u-1");

        WriteOutcome outcome =
                write(side, new Write.Create(proposed, new Body(event("u-1", "New"))));

        assertThat(outcome).isInstanceOf(WriteOutcome.Done.class);
        RecordId name = ((WriteOutcome.Done) outcome).id();
        assertThat(all(side)).containsOnlyKeys(name);
    }

    @Test
    default void creatingOverSomethingChangesNothing() throws Exception {
        Fixture side = fixture();
        side.put("a.ics", event("a", "Theirs"));

        WriteOutcome outcome =
                write(side, new Write.Create(new RecordId("a.ics"), new Body(event("a", "Ours"))));

        assertThat(outcome).isInstanceOf(WriteOutcome.Stale.class);
        assertThat(text(side, "a.ics")).contains("Theirs");
    }

    @Test
    default void expectedVersionIsReplacedAndAnotherIsNot() throws Exception {
        Fixture side = fixture();
        RecordId id = new RecordId("a.ics");
        side.put("a.ics", event("a", "First"));
        Revision first = all(side).get(id);

        WriteOutcome done =
                write(side, new Write.Replace(id, first, new Body(event("a", "Second"))));
        WriteOutcome stale =
                write(side, new Write.Replace(id, first, new Body(event("a", "Third"))));

        assertThat(done).isInstanceOf(WriteOutcome.Done.class);
        assertThat(((WriteOutcome.Done) done).revision()).hasValue(all(side).get(id));
        assertThat(stale).isInstanceOf(WriteOutcome.Stale.class);
        assertThat(text(side, "a.ics")).contains("Second");
    }

    @Test
    default void replacingWhatIsGoneMakesNothing() throws Exception {
        Fixture side = fixture();
        side.put("a.ics", event("a", "A"));
        Revision seen = all(side).get(new RecordId("a.ics"));
        side.remove("a.ics");

        WriteOutcome outcome =
                write(
                        side,
                        new Write.Replace(new RecordId("a.ics"), seen, new Body(event("a", "B"))));

        assertThat(outcome).isInstanceOf(WriteOutcome.Stale.class);
        assertThat(all(side)).isEmpty();
    }

    @Test
    default void changedRecordIsNotRemoved() throws Exception {
        Fixture side = fixture();
        RecordId id = new RecordId("a.ics");
        side.put("a.ics", event("a", "First"));
        Revision first = all(side).get(id);
        side.put("a.ics", event("a", "Edited"));

        WriteOutcome outcome = write(side, new Write.Remove(id, first));

        assertThat(outcome).isInstanceOf(WriteOutcome.Stale.class);
        assertThat(text(side, "a.ics")).contains("Edited");
    }

    @Test
    default void removingWhatIsGoneIsDone() throws Exception {
        Fixture side = fixture();
        side.put("a.ics", event("a", "A"));
        Revision seen = all(side).get(new RecordId("a.ics"));
        side.remove("a.ics");

        assertThat(write(side, new Write.Remove(new RecordId("a.ics"), seen)))
                .isInstanceOf(WriteOutcome.Done.class);
    }

    private static String text(Fixture side, String id) throws ReplicaException {
        Fetched fetched = fetch(side, id).get(new RecordId(id));
        assertThat(fetched).isInstanceOf(Fetched.Found.class);
        return ((Fetched.Found) fetched).body().text();
    }
}
