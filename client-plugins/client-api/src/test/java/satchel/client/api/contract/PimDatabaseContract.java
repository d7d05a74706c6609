package satchel.client.api.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimListing;
import satchel.client.api.PimOutcome;
import satchel.client.api.PimRead;
import satchel.client.api.PimRecord;
import satchel.client.api.PimRevision;

/** What the engine relies on, whatever program is behind a database. */
public interface PimDatabaseContract {
    /** A database without records. */
    PimDatabase emptyDatabase() throws PimException;

    /** A record of the database's kind with this UID and title, and an X-SATCHEL property. */
    String record(String uid, String title);

    /** Records that every database of the program has, and that are neither made nor deleted. */
    default Set<PimId> alwaysThere() {
        return Set.of();
    }

    /** Whether it keeps properties that it does not know, instead of telling what it kept. */
    default boolean keepsWhatNobodyKnows() {
        return true;
    }

    @Test
    default void anEmptyDatabaseIsNoError() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            assertThat(list(database)).isEmpty();
        }
    }

    @Test
    default void aCreatedRecordIsListedWithTheRevisionThatWasTold() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            Written done = create(database, "one", "First");

            assertThat(list(database)).containsExactlyEntriesOf(Map.of(done.id(), revision(done)));
        }
    }

    @Test
    default void aRecordIsReadAsItWasWrittenWithWhatNobodyKnows() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            Written done = create(database, "one", "First");

            assertThat(read(database, done.id()))
                    .isInstanceOfSatisfying(
                            PimRead.Found.class,
                            found -> {
                                assertThat(found.record().revision()).isEqualTo(revision(done));
                                assertThat(found.record().text()).contains("First");
                                if (keepsWhatNobodyKnows()) {
                                    assertThat(found.record().text()).contains("X-SATCHEL");
                                }
                            });
        }
    }

    @Test
    default void listingTwiceTellsTheSameRevisions() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            create(database, "one", "First");
            create(database, "two", "Second");

            assertThat(list(database)).hasSize(2).isEqualTo(list(database));
        }
    }

    @Test
    default void aReplacedRecordHasTheNewTextAndAnotherRevision() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            Written one = create(database, "one", "First");
            Written two = create(database, "two", "Second");

            PimOutcome outcome = replace(database, one, record("one", "Changed"));

            Written done = written(outcome);
            assertThat(revision(done)).isNotEqualTo(revision(one));
            assertThat(list(database))
                    .isEqualTo(Map.of(done.id(), revision(done), two.id(), revision(two)));
            assertThat(text(database, done.id())).contains("Changed").doesNotContain("First");
        }
    }

    @Test
    default void aStaleReplacementWritesNothing() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            Written one = create(database, "one", "First");
            replace(database, one, record("one", "By the user"));

            PimOutcome outcome = replace(database, one, record("one", "By the sync"));

            assertThat(outcome).isInstanceOf(PimOutcome.Stale.class);
            assertThat(text(database, one.id())).contains("By the user");
        }
    }

    @Test
    default void whatIsToBeWatchedIsThere() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            create(database, "one", "First");

            assertThat(database.watched()).allMatch(Files::exists);
        }
    }

    @Test
    default void aRemovedRecordIsGone() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            Written one = create(database, "one", "First");
            Written two = create(database, "two", "Second");

            assertThat(remove(database, one)).isInstanceOf(PimOutcome.Done.class);

            assertThat(list(database)).isEqualTo(Map.of(two.id(), revision(two)));
            assertThat(read(database, one.id())).isEqualTo(new PimRead.Missing(one.id()));
        }
    }

    @Test
    default void aStaleRemovalRemovesNothing() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            Written one = create(database, "one", "First");
            replace(database, one, record("one", "By the user"));

            assertThat(remove(database, one)).isInstanceOf(PimOutcome.Stale.class);
            assertThat(list(database)).hasSize(1);
        }
    }

    @Test
    default void whatIsGoneIsStale() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            Written one = create(database, "one", "First");
            remove(database, one);

            assertThat(remove(database, one)).isInstanceOf(PimOutcome.Stale.class);
            assertThat(replace(database, one, record("one", "Again")))
                    .isInstanceOf(PimOutcome.Stale.class);
            assertThat(list(database)).isEmpty();
        }
    }

    @Test
    default void aUidIsNotCreatedTwice() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            Written one = create(database, "one", "First");

            List<PimOutcome> outcomes =
                    apply(
                            database,
                            new PimChange.Create(
                                    new PimId("elsewhere"), record("one", "The same once more")));

            assertThat(outcomes)
                    .singleElement()
                    .isInstanceOfSatisfying(
                            PimOutcome.UidTaken.class,
                            taken -> assertThat(taken.holder()).isEqualTo(one.id()));
            assertThat(list(database)).hasSize(1);
        }
    }

    @Test
    default void aUidIsNotCreatedTwiceInOneBatchEither() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            List<PimOutcome> outcomes =
                    apply(
                            database,
                            new PimChange.Create(new PimId("a"), record("one", "First")),
                            new PimChange.Create(new PimId("b"), record("one", "Second")));

            assertThat(outcomes).hasSize(2).hasAtLeastOneElementOfType(PimOutcome.UidTaken.class);
            assertThat(list(database)).hasSize(1);
        }
    }

    @Test
    default void whatIsNoRecordIsRefusedAndTheOthersGoOn() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            PimChange bad = new PimChange.Create(new PimId("bad"), "no record at all");
            PimChange good = new PimChange.Create(new PimId("good"), record("good", "Good"));

            List<PimOutcome> outcomes = apply(database, bad, good);

            assertThat(outcomes).extracting(PimOutcome::change).containsOnlyOnce(bad, good);
            assertThat(outcomes).hasAtLeastOneElementOfType(PimOutcome.Refused.class);
            assertThat(list(database)).hasSize(1);
        }
    }

    @Test
    default void manyRecordsAreCreatedReadAndRemovedInOneBatch() throws PimException {
        try (PimDatabase database = emptyDatabase()) {
            List<PimChange> creations = new ArrayList<>();
            for (int n = 0; n < 100; n++) {
                creations.add(
                        new PimChange.Create(new PimId("r" + n), record("r" + n, "Record " + n)));
            }
            apply(database, creations.toArray(PimChange[]::new));
            Map<PimId, PimRevision> records = list(database);
            assertThat(records).hasSize(100);

            List<PimRead> reads = new ArrayList<>();
            database.read(records.keySet(), reads::add);
            assertThat(reads).hasSize(100).hasOnlyElementsOfType(PimRead.Found.class);

            List<PimChange> removals = new ArrayList<>();
            records.forEach((id, revision) -> removals.add(new PimChange.Remove(id, revision)));
            apply(database, removals.toArray(PimChange[]::new));
            assertThat(list(database)).isEmpty();
        }
    }

    private Written create(PimDatabase database, String uid, String title) throws PimException {
        PimOutcome outcome =
                apply(database, new PimChange.Create(new PimId(uid), record(uid, title)))
                        .getFirst();
        return written(outcome);
    }

    private static PimOutcome replace(PimDatabase database, Written known, String text)
            throws PimException {
        return apply(database, new PimChange.Replace(known.id(), revision(known), text)).getFirst();
    }

    private static PimOutcome remove(PimDatabase database, Written known) throws PimException {
        return apply(database, new PimChange.Remove(known.id(), revision(known))).getFirst();
    }

    private static List<PimOutcome> apply(PimDatabase database, PimChange... changes)
            throws PimException {
        List<PimOutcome> outcomes = new ArrayList<>();
        database.apply(List.of(changes), outcomes::add);
        assertThat(outcomes).hasSameSizeAs(changes);
        return outcomes;
    }

    /** A record that is there, in words of whoever. */
    record Written(PimId id, PimRevision revision) {}

    private static Written written(PimOutcome outcome) {
        return switch (outcome) {
            case PimOutcome.Done(PimChange _, PimId id, Optional<PimRevision> revision) ->
                    new Written(id, revision.orElseThrow());
            case PimOutcome.Kept(PimChange _, PimRecord record) ->
                    new Written(record.id(), record.revision());
            default -> throw new AssertionError("not written: " + outcome);
        };
    }

    private static PimRevision revision(Written done) {
        return done.revision();
    }

    private static PimRead read(PimDatabase database, PimId id) throws PimException {
        List<PimRead> reads = new ArrayList<>();
        database.read(List.of(id), reads::add);
        assertThat(reads).hasSize(1);
        return reads.getFirst();
    }

    private static String text(PimDatabase database, PimId id) throws PimException {
        PimRead read = read(database, id);
        assertThat(read).isInstanceOf(PimRead.Found.class);
        return ((PimRead.Found) read).record().text();
    }

    private Map<PimId, PimRevision> list(PimDatabase database) throws PimException {
        PimListing listing = database.list(Optional.empty());
        assertThat(listing).isInstanceOf(PimListing.Complete.class);
        Map<PimId, PimRevision> records = ((PimListing.Complete) listing).records();
        assertThat(records.keySet()).containsAll(alwaysThere());
        Map<PimId, PimRevision> others = new HashMap<>(records);
        others.keySet().removeAll(alwaysThere());
        return others;
    }
}
