package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Reach;
import satchel.sync.runtime.replica.Events;

/** What the user says about single records and single plans. */
final class ChoicesTest {
    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void agree() {
        bench = new Bench(folder, Mode.TWO_WAY);
        for (String uid : List.of("a", "b", "c")) {
            bench.pim(uid, "Agreed");
        }
        assertThat(bench.run().clean()).isTrue();
    }

    private void edit(String uid, String inPim, String inStore) {
        bench.pim(uid, inPim);
        bench.store(uid, inStore);
    }

    @Test
    void aPreviewSaysWhatEachWriteChanges() {
        bench.pim("a", "Edited");

        Preview preview = bench.preview();

        assertThat(preview.actions())
                .singleElement()
                .satisfies(planned ->
                        assertThat(planned.fields())
                                .extracting(
                                        field -> field.place().property(),
                                        field -> field.before(),
                                        field -> field.after())
                                .containsExactly(
                                        tuple("SUMMARY", "SUMMARY:Agreed", "SUMMARY:Edited")));
    }

    /** A replace plans without these bodies; a preview reads what it would overwrite. */
    @Test
    void aPreviewOfAReplaceSaysWhatTheStoreWouldLose() {
        Bench replace = new Bench(folder.resolve("replace"), Mode.REPLACE);
        replace.pim("a", "Agreed");
        replace.run();
        replace.store("a", "Edited in the store");

        assertThat(replace.preview().actions())
                .singleElement()
                .satisfies(planned ->
                        assertThat(planned.fields())
                                .extracting(field -> field.before())
                                .containsExactly("SUMMARY:Edited in the store"));
    }

    @Test
    void aPreviewSaysWhatTheLoserOfACollisionLoses() {
        Bench winning =
                new Bench(
                        folder.resolve("winning"),
                        Mode.TWO_WAY,
                        Deletions.KEEP,
                        ConflictPolicy.PIM);
        for (String uid : List.of("a", "b")) {
            winning.pim(uid, "Agreed");
        }
        winning.run();
        for (String uid : List.of("a", "b")) {
            winning.pim(uid, "Of the PIM");
            winning.store(uid, "Of the store");
        }
        // Here the two go together, but for what collides.
        winning.store.put(
                "b", Events.changed(winning.store.texts().get("b"), "LOCATION", "The store's"));

        assertThat(winning.preview().actions())
                .hasSize(2)
                .allSatisfy(planned ->
                        assertThat(planned.fields())
                                .extracting(field -> field.before(), field -> field.after())
                                .contains(tuple("SUMMARY:Of the store", "SUMMARY:Of the PIM")));
    }

    @Test
    void whatIsLeftOutStaysAsItIsAndComesWithTheNextSync() {
        bench.pim("a", "Edited a");
        bench.pim("b", "Edited b");
        bench.choices = new Choices(Map.of(), new Reach.Without(Set.of("a")));

        assertThat(bench.run().store().updated()).isOne();
        assertThat(Bench.contents(bench.store)).contains("a=Agreed", "b=Edited b");

        bench.choices = Choices.NONE;
        assertThat(bench.run().store().updated()).isOne();
        assertThat(Bench.contents(bench.store)).contains("a=Edited a");
    }

    /** A name that was mistyped would let the write go on that the user meant to keep back. */
    @Test
    void nothingIsDoneWhereARecordIsNamedThatNothingIsPlannedFor() {
        bench.pim("a", "Edited a");

        for (Reach reach :
                List.of(new Reach.Without(Set.of("aa")), new Reach.Only(Set.of("a", "aa")))) {
            bench.choices = new Choices(Map.of(), reach);

            assertThat(bench.preview().plan().idle()).containsExactly("aa");
            assertThat(bench.run().ending()).isEqualTo(new Ending.Misnamed(List.of("aa")));
            assertThat(Bench.contents(bench.store)).contains("a=Agreed");
        }
    }

    @Test
    void aSavedPlanRunsAlthoughARecordThatItLeavesOutNeedsNothingAnyMore() {
        bench.pim("a", "Edited a");
        bench.pim("b", "Edited b");
        bench.choices = new Choices(Map.of(), new Reach.Without(Set.of("a")));
        Consent saved = new Consent.ToThisPlanOnly(bench.preview().planHash());
        bench.pim("a", "Agreed");

        assertThat(bench.run(Optional.of(saved)).ending()).isEqualTo(new Ending.Finished());
        assertThat(Bench.contents(bench.store)).contains("b=Edited b");
    }

    /** What is new on a side tells by its body only whether it is the one that is meant. */
    @Test
    void ofRecordsThatAreKnownOnlyTheNamedOnesAreRead() {
        for (String uid : List.of("a", "b", "c")) {
            edit(uid, "Of the PIM", "Of the store");
        }
        bench.choices = new Choices(Map.of("b", ConflictPolicy.PIM), new Reach.Only(Set.of("b")));
        bench.pim.fetched().clear();
        bench.store.fetched().clear();

        assertThat(bench.run().store().updated()).isOne();

        assertThat(bench.pim.fetched()).containsOnly("b");
        // Once more after the write: whether the store's answers can be trusted is to be learnt.
        assertThat(bench.store.fetched()).containsOnly("b");
    }

    @Test
    void aConflictIsLookedAtByReadingItOnce() {
        edit("a", "Of the PIM", "Of the store");
        edit("b", "Of the PIM", "Of the store");
        bench.choices = new Choices(Map.of(), new Reach.Only(Set.of("a")));
        bench.pim.fetched().clear();
        bench.store.fetched().clear();

        assertThat(bench.conflicts()).extracting(ParkedConflict::uid).containsExactly("a");

        assertThat(bench.pim.fetched()).containsExactly("a");
        assertThat(bench.store.fetched()).containsExactly("a");
    }

    @Test
    void aParkedConflictShowsWhatCollidesAndWhatGoesTogether() {
        edit("a", "Of the PIM", "Of the store");
        bench.store.put(
                "a", Events.changed(bench.store.texts().get("a"), "LOCATION", "Only the store's"));
        bench.run();

        List<ParkedConflict> parked = bench.conflicts();

        assertThat(parked)
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.uid()).isEqualTo("a");
                    assertThat(conflict.collisions())
                            .extracting(
                                    field -> field.base(),
                                    field -> field.ours(),
                                    field -> field.theirs())
                            .containsExactly(
                                    tuple(
                                            "SUMMARY:Agreed",
                                            "SUMMARY:Of the PIM",
                                            "SUMMARY:Of the store"));
                    assertThat(conflict.merged())
                            .extracting(field -> field.after())
                            .containsExactly("LOCATION:Only the store's");
                });
    }

    /** Where both sides never agreed, everything that differs is asked about. */
    @Test
    void aConflictOfRecordsThatNeverMetShowsAllThatDiffers() {
        edit("new", "Of the PIM", "Of the store");
        bench.run();

        assertThat(bench.conflicts())
                .singleElement()
                .satisfies(conflict ->
                        assertThat(conflict.collisions())
                                .extracting(field -> field.ours(), field -> field.theirs())
                                .containsExactly(
                                        tuple("SUMMARY:Of the PIM", "SUMMARY:Of the store")));
    }

    @ParameterizedTest
    @CsvSource({"PIM, Of the PIM", "STORE, Of the store"})
    void settlingOneConflictSettlesNoOtherAndWritesNothingElse(
            ConflictPolicy winner, String summary) {
        edit("a", "Of the PIM", "Of the store");
        edit("b", "Of the PIM", "Of the store");
        bench.run();
        bench.pim("c", "Edited meanwhile");

        bench.choices = new Choices(Map.of("a", winner), new Reach.Only(Set.of("a")));
        bench.run();

        assertThat(Bench.contents(bench.pim))
                .containsExactly("a=" + summary, "b=Of the PIM", "c=Edited meanwhile");
        assertThat(Bench.contents(bench.store))
                .containsExactly("a=" + summary, "b=Of the store", "c=Agreed");
        bench.choices = Choices.NONE;
        assertThat(bench.conflicts()).extracting(ParkedConflict::uid).containsExactly("b");
    }

    @Test
    void keepingBothWritesTheCopyWithItsRecord() {
        edit("a", "Of the PIM", "Of the store");
        bench.run();

        bench.choices = new Choices(Map.of("a", ConflictPolicy.BOTH), new Reach.Only(Set.of("a")));
        bench.run();

        assertThat(Bench.contents(bench.pim)).isEqualTo(Bench.contents(bench.store)).hasSize(4);
        bench.choices = Choices.NONE;
        assertThat(bench.conflicts()).isEmpty();
    }

    @Test
    void aSavedPlanRunsWhileBothSidesAreAsPlanned() {
        bench.pim("a", "Edited");
        Consent saved = new Consent.ToThisPlanOnly(bench.preview().planHash());

        assertThat(bench.run(Optional.of(saved)).store().updated()).isOne();
    }

    @Test
    void aSavedPlanIsRefusedOnceASideIsNotAsPlanned() {
        bench.pim("a", "Edited");
        Consent saved = new Consent.ToThisPlanOnly(bench.preview().planHash());
        bench.store("b", "Edited meanwhile");

        RunReport report = bench.run(Optional.of(saved));

        assertThat(report.ending()).isInstanceOf(Ending.Refused.class);
        assertThat(Bench.contents(bench.store)).contains("a=Agreed");
    }

    /** What changes in the middle of it is not planned anew: the user has seen no such plan. */
    @Test
    void aSavedPlanThatIsOvertakenLeavesTheRecordForTheNextSync() {
        bench.pim("a", "Edited");
        Consent saved = new Consent.ToThisPlanOnly(bench.preview().planHash());
        boolean[] once = {false};
        bench.onStep(step -> {
            if (step.startsWith("store write") && !once[0]) {
                once[0] = true;
                bench.store("a", "Edited meanwhile");
            }
        });

        RunReport report = bench.run(Optional.of(saved));

        assertThat(report.problems()).extracting(Problem::uid).containsExactly("a");
        assertThat(Bench.contents(bench.store)).contains("a=Edited meanwhile");
    }
}
