package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.journal.SentWrite;
import satchel.sync.runtime.replica.Events;
import satchel.sync.runtime.replica.MemoryReplica;

/** The way back from a run. */
final class UndoTest {
    @TempDir Path folder;

    private Bench agreed(Mode mode) {
        return agreed(folder, mode);
    }

    private static Bench agreed(Path folder, Mode mode) {
        Bench bench = new Bench(folder, mode);
        for (String uid : List.of("a", "b", "c", "d")) {
            bench.pim(uid, "Agreed");
        }
        assertThat(bench.run().clean()).isTrue();
        return bench;
    }

    private static RunReport undoLast(Bench bench) {
        PastRun last = bench.history().getFirst();
        RunReport report = bench.undo(last, Optional.empty());
        return report.ending() instanceof Ending.Refused(Refusal refusal)
                ? bench.undo(last, Optional.of(new Consent.ToWhatTheGuardAsks(refusal.planHash())))
                : report;
    }

    /** Whatever a run does to either side, the way back leads to both sides as they were. */
    @ParameterizedTest
    @EnumSource
    void bothSidesAreAsTheyWereBeforeTheRun(Mode mode) {
        Bench bench = agreed(mode);
        bench.pim("a", "Edited in the PIM");
        bench.pim.remove("b");
        bench.pim("new", "New in the PIM");
        bench.store("c", "Edited in the store");
        bench.store.remove("d");
        bench.store("more", "New in the store");
        Map<String, String> pim = Map.copyOf(bench.pim.texts());
        Map<String, String> store = Map.copyOf(bench.store.texts());
        bench.run();
        assertThat(bench.store.texts()).isNotEqualTo(store);

        RunReport undone = undoLast(bench);

        assertThat(undone.clean()).as("%s", undone).isTrue();
        assertThat(bench.pim.texts()).isEqualTo(pim);
        assertThat(bench.store.texts()).isEqualTo(store);
    }

    @Test
    void theWayBackHasAWayBack() {
        Bench bench = agreed(Mode.TWO_WAY);
        bench.pim("a", "Edited");
        bench.pim.remove("b");
        bench.run();
        Map<String, String> store = Map.copyOf(bench.store.texts());

        undoLast(bench);
        assertThat(bench.store.texts()).isNotEqualTo(store);
        PastRun undo = bench.history().getFirst();
        assertThat(undo.undone()).contains(bench.history().get(1).name());
        undoLast(bench);

        assertThat(bench.store.texts()).isEqualTo(store);
    }

    @Test
    void whatWasChangedSinceTheRunIsLeftAndNamed() {
        Bench bench = agreed(Mode.TWO_WAY);
        bench.pim("a", "Edited");
        bench.pim("b", "Edited");
        bench.run();
        bench.store("a", "Edited since");

        RunReport undone = undoLast(bench);

        assertThat(undone.problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.uid()).isEqualTo("a");
                    assertThat(problem.why()).isEqualTo("changed since that run");
                });
        assertThat(Bench.contents(bench.store)).contains("a=Edited since", "b=Agreed");
    }

    @Test
    void anUndoneRunIsNotUndoneTwice() {
        Bench bench = agreed(Mode.TWO_WAY);
        bench.pim("a", "Edited");
        bench.run();
        PastRun run = bench.history().getFirst();
        bench.undo(run, Optional.empty());

        assertThat(bench.previewUndo(run).actions()).isEmpty();
    }

    @Test
    void thePreviewWritesNothingAndShowsWhatComesBack() {
        Bench bench = agreed(Mode.TWO_WAY);
        bench.pim("a", "Edited");
        bench.run();
        int runs = bench.history().size();

        Preview preview = bench.previewUndo(bench.history().getFirst());

        assertThat(preview.actions())
                .singleElement()
                .satisfies(planned ->
                        assertThat(planned.fields())
                                .extracting(field -> field.after())
                                .containsExactly("SUMMARY:Agreed"));
        assertThat(bench.history()).hasSize(runs);
        assertThat(Bench.contents(bench.store)).contains("a=Edited");
    }

    @Test
    void takingBackAWholeFirstSyncIsAskedAbout() {
        Bench bench = agreed(Mode.TWO_WAY);

        RunReport undone = bench.undo(bench.history().getFirst(), Optional.empty());

        assertThat(undone.ending()).isInstanceOf(Ending.Refused.class);
        assertThat(bench.store.texts()).hasSize(4);
    }

    /** What is gone on one side only would be deleted on the other. */
    @Test
    void whatAnUndoTakesAwayIsNewAgainOnTheOtherSide() {
        Bench bench = agreed(Mode.TWO_WAY);
        undoLast(bench);
        assertThat(bench.store.texts()).isEmpty();

        bench.run();

        assertThat(bench.pim.texts()).hasSize(4);
        assertThat(Bench.contents(bench.store)).isEqualTo(Bench.contents(bench.pim));
    }

    @Test
    void aRestoredDeletionComesBackOnBothSidesWithTheNextSync() {
        Bench bench = agreed(Mode.TWO_WAY);
        bench.pim.remove("b");
        bench.run();

        undoLast(bench);
        bench.run();

        assertThat(Bench.contents(bench.pim)).contains("b=Agreed");
        assertThat(Bench.contents(bench.store)).contains("b=Agreed");
    }

    @ParameterizedTest
    @EnumSource
    void serversThatRewriteOrKeepSilentCanBeUndoneToo(MemoryReplica.Server server) {
        Bench bench = agreed(Mode.TWO_WAY);
        bench.store.behave(server);
        bench.pim("a", "Edited");
        bench.pim.remove("b");
        bench.run();

        assertThat(undoLast(bench).problems()).isEmpty();
        assertThat(Bench.contents(bench.store)).contains("a=Agreed", "b=Agreed");
    }

    @Test
    void theHistoryCountsWhatEachRunDid() {
        Bench bench = agreed(Mode.TWO_WAY);
        bench.pim("a", "Edited");
        bench.pim.remove("b");
        bench.store("new", "New");
        bench.run();

        PastRun run = bench.history().getFirst();

        assertThat(run.count(Side.STORE, SentWrite.Kind.UPDATED)).isOne();
        assertThat(run.count(Side.STORE, SentWrite.Kind.DELETED)).isOne();
        assertThat(run.count(Side.PIM, SentWrite.Kind.CREATED)).isOne();
        assertThat(run.ended()).isPresent();
        assertThat(bench.history()).hasSize(2);
    }

    /** What it had written until then is taken back, what it had not is as it was anyway. */
    @Test
    void aRunThatWasKilledAtAnyStepCanBeUndone() {
        int steps = 0;
        for (int at = 0; at == 0 || at < steps; at++) {
            Bench bench = agreed(folder.resolve("killed-" + at), Mode.TWO_WAY);
            bench.pim("a", "Edited in the PIM");
            bench.pim.remove("b");
            bench.store("c", "Edited in the store");
            bench.store("more", "New in the store");
            Map<String, String> pim = Map.copyOf(bench.pim.texts());
            Map<String, String> store = Map.copyOf(bench.store.texts());
            int runs = bench.history().size();
            int[] now = {0};
            int kill = at;
            bench.onStep(step -> {
                if (now[0]++ == kill) {
                    throw new Bench.Crash();
                }
            });
            try {
                bench.run();
            } catch (Bench.Crash expected) {
                steps = at + 2;
            }
            bench.onStep(step -> {});

            if (bench.history().size() > runs) {
                assertThat(undoLast(bench).problems()).as("killed at %d", at).isEmpty();
            }
            Map<String, String> pimNow = new TreeMap<>(bench.pim.texts());
            pimNow.remove("more"); // nobody may have heard that it was made: then it stays
            assertThat(pimNow).as("killed at %d", at).isEqualTo(pim);
            assertThat(bench.store.texts()).as("killed at %d", at).isEqualTo(store);
        }
        assertThat(steps).isGreaterThan(10);
    }

    /** What both agreed on after the merge would make of each version an edit against the other. */
    @Test
    void afterTheUndoOfAMergeTheNextSyncAsks() {
        Bench bench = agreed(Mode.TWO_WAY);
        bench.pim("a", "Edited in the PIM");
        bench.store.put("a", Events.changed(bench.store.texts().get("a"), "LOCATION", "Home"));
        bench.run();
        assertThat(Bench.contents(bench.pim)).contains("a=Edited in the PIM at Home");

        undoLast(bench);
        RunReport next = bench.run();

        assertThat(next.conflicts()).extracting(Conflict::uid).containsExactly("a");
        assertThat(Bench.contents(bench.pim)).contains("a=Edited in the PIM");
        assertThat(Bench.contents(bench.store)).contains("a=Agreed at Home");
    }

    /** Nothing collides in them, so that the next sync could unite them once more. */
    @Test
    void whatAnUndoHasPartedStaysSoUntilTheUserChooses() {
        Bench bench = agreed(Mode.TWO_WAY);
        String tea = Events.event("new", "Tea");
        bench.pim.put("new", Events.changed(tea, "LOCATION", "Home"));
        bench.store.put("new", Events.changed(tea, "DESCRIPTION", "Bring cups"));
        bench.run();
        assertThat(bench.pim.texts().get("new")).contains("LOCATION", "DESCRIPTION");

        undoLast(bench);
        for (int i = 0; i < 2; i++) {
            RunReport next = bench.run();
            assertThat(next.conflicts()).extracting(Conflict::uid).containsExactly("new");
        }

        assertThat(bench.pim.texts().get("new")).doesNotContain("DESCRIPTION");
        assertThat(bench.store.texts().get("new")).doesNotContain("LOCATION");
    }

    /** Another client had put it there, before this one could. */
    @Test
    void whatTheRunOnlyFoundThereIsNotTakenBack() {
        Bench bench = agreed(Mode.TWO_WAY);
        bench.pim("same", "The same");
        bench.onStep(step -> {
            if (step.equals("store write same")) {
                bench.onStep(next -> {});
                bench.store("same", "The same");
            }
        });
        bench.pim("mine", "Mine");
        bench.run();

        undoLast(bench);

        assertThat(bench.store.texts()).containsKey("same").doesNotContainKey("mine");
    }

    /** The first write found another version than planned, and the second overwrote that. */
    @Test
    void whatASecondTryOverwroteComesBackAndNotWhatTheFirstOneSaw() {
        Bench bench = agreed(Mode.REPLACE);
        bench.pim("a", "Of the PIM");
        boolean[] once = {false};
        bench.onStep(step -> {
            if (step.equals("store write a") && !once[0]) {
                once[0] = true;
                bench.store("a", "Meanwhile in the store");
            }
        });
        bench.run();
        assertThat(Bench.contents(bench.store)).contains("a=Of the PIM");

        undoLast(bench);

        assertThat(Bench.contents(bench.store)).contains("a=Meanwhile in the store");
    }
}
