package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;
import satchel.sync.runtime.replica.Events;

/** From the store to the PIM. */
final class DirectionTest {
    @TempDir Path folder;

    private Bench filled(Mode mode, Deletions deletions) {
        Bench bench = Bench.toPim(folder, mode, deletions);
        List.of("a", "b", "d").forEach(uid -> bench.store(uid, "Of the store " + uid));
        List.of("a", "b").forEach(uid -> bench.pim(uid, "Of the store " + uid));
        bench.pim("c", "Of the PIM");
        return bench;
    }

    private static RunReport run(Bench bench) {
        RunReport report = bench.run();
        return report.ending() instanceof Ending.Refused(Refusal refusal)
                ? bench.run(Optional.of(new Consent.ToWhatTheGuardAsks(refusal.planHash())))
                : report;
    }

    @Test
    void aReplaceMakesThePimWhatTheStoreIsAndNeverWritesToTheStore() {
        Bench bench = filled(Mode.REPLACE, Deletions.KEEP);
        Map<String, String> store = bench.store.texts();

        RunReport report = run(bench);

        assertThat(report.store()).isEqualTo(Counts.NONE);
        assertThat(bench.store.texts()).isEqualTo(store);
        assertThat(bench.pim.texts()).isEqualTo(store);
        assertThat(bench.preview().plan().actions()).isEmpty();
    }

    @Test
    void aMergeGivesThePimWhatTheStoreHasAndTakesNothing() {
        Bench bench = filled(Mode.MERGE, Deletions.KEEP);

        run(bench);

        assertThat(bench.pim.texts()).containsOnlyKeys("a", "b", "c", "d");
        assertThat(bench.store.texts()).containsOnlyKeys("a", "b", "d");
    }

    /** What has lost once does not take along what is edited later on that side. */
    @Test
    void aLaterEditInTheStoreReachesThePimAlthoughAFieldHasLostWhenTheyFirstMet() {
        Bench bench = Bench.toPim(folder, Mode.MERGE, Deletions.KEEP, ConflictPolicy.PIM);
        bench.pim.put("u", Events.event("u", "Cocoa"));
        bench.store.put("u", Events.event("u", "Tea"));
        run(bench);

        bench.store.put("u", Events.changed(Events.event("u", "Tea"), "LOCATION", "Garden"));
        run(bench);

        assertThat(bench.pim.texts().get("u")).contains("SUMMARY:Cocoa", "LOCATION:Garden");
        assertThat(bench.store.texts().get("u")).contains("SUMMARY:Tea");
        assertThat(run(bench).pim()).isEqualTo(Counts.NONE);
    }

    @Test
    void whatTheStoreLosesIsKeptInThePimUnlessDeletionsArePropagated() {
        Bench keeping = filled(Mode.MERGE, Deletions.KEEP);
        run(keeping);
        keeping.store.remove("d");
        run(keeping);
        assertThat(keeping.pim.texts()).containsKey("d");
        assertThat(keeping.preview().plan().actions()).isEmpty();

        Bench propagating = Bench.toPim(folder.resolve("other"), Mode.MERGE, Deletions.PROPAGATE);
        propagating.store("d", "D");
        propagating.store("e", "E");
        run(propagating);
        propagating.store.remove("d");
        run(propagating);
        assertThat(propagating.pim.texts()).containsOnlyKeys("e");
    }

    @Test
    void editsOfDifferentFieldsComeTogetherInThePimOnly() {
        Bench bench = filled(Mode.MERGE, Deletions.KEEP);
        run(bench);
        bench.pim.put("a", Events.changed(bench.pim.texts().get("a"), "LOCATION", "Home"));
        bench.store("a", "Edited in the store");
        Map<String, String> store = bench.store.texts();

        run(bench);

        assertThat(Bench.marks(bench.pim.texts().get("a")))
                .containsExactly("Edited in the store", "Home");
        assertThat(bench.store.texts()).isEqualTo(store);
        assertThat(bench.preview().plan().actions()).isEmpty();
    }

    @Test
    void itIsUndoneAsAnyOther() {
        Bench bench = filled(Mode.REPLACE, Deletions.KEEP);
        Map<String, String> pim = bench.pim.texts();
        run(bench);

        RunReport undone = bench.undo(bench.history().getFirst(), Optional.empty());

        assertThat(undone.clean()).isTrue();
        assertThat(bench.pim.texts()).isEqualTo(pim);
    }
}
