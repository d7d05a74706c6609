package satchel.pim.bookmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import satchel.client.api.PimChange;
import satchel.client.api.PimDatabase;
import satchel.client.api.PimException;
import satchel.client.api.PimId;
import satchel.client.api.PimOutcome;
import satchel.client.api.contract.PimDatabaseContract;
import satchel.pim.bookmarks.tree.Root;
import satchel.pim.bookmarks.tree.Uid;

/** The suite's short names as UIDs, and the four roots out of its sight. */
interface BookmarksContract extends PimDatabaseContract {
    PimDatabase opened() throws PimException;

    /** As a sync does it before its first write. */
    @Override
    default PimDatabase emptyDatabase() throws PimException {
        PimDatabase database = opened();
        database.begin();
        return database;
    }

    @Override
    default String record(String uid, String title) {
        return Texts.link(Uid.hashed(uid), Root.UNFILED.uid(), title)
                .replace("END:", "X-SATCHEL:kept\r\nEND:");
    }

    @Override
    default Set<PimId> alwaysThere() {
        return Arrays.stream(Root.values())
                .map(root -> root.uid().id())
                .collect(Collectors.toSet());
    }

    @Override
    default boolean keepsWhatNobodyKnows() {
        return false;
    }

    /** Whatever their names: what a table of hashes holds has no order. */
    @Test
    default void twoNestedFoldersChangePlaces() throws PimException {
        try (Bench bench = new Bench(emptyDatabase())) {
            for (int n = 0; n < 12; n++) {
                Uid out = Uid.hashed("out " + n);
                Uid in = Uid.hashed("in " + n);
                bench.write(
                        Bench.create(out, Texts.folder(out, Root.TOOLBAR.uid(), "Out", in)),
                        Bench.create(in, Texts.folder(in, out, "In")));
                bench.write(
                        bench.replace(in, Texts.folder(in, Root.TOOLBAR.uid(), "In", out)),
                        bench.replace(out, Texts.folder(out, in, "Out")));
                assertThat(bench.value(in, "CHILDREN")).isEqualTo(out.value());
            }
        }
    }

    @Test
    default void whatIsInNoFolderIsHeldAmongTheOthersAndNobodysEdit() throws PimException {
        try (Bench bench = new Bench(emptyDatabase())) {
            Uid lost = Uid.hashed("lost");
            PimOutcome told =
                    bench.apply(Bench.create(lost, Texts.link(lost, Uid.hashed("no"), "L")))
                            .getFirst();

            assertThat(told).isInstanceOf(PimOutcome.Kept.class);
            assertThat(bench.value(lost, "PARENT")).isEqualTo(Root.UNFILED.uid().value());
        }
    }

    @Test
    default void whatIsTooDeepIsRefusedAndTheRestIsHeld() throws PimException {
        try (Bench bench = new Bench(emptyDatabase())) {
            List<PimChange> nested = new ArrayList<>();
            Uid parent = Root.TOOLBAR.uid();
            for (int n = 0; n < 3000; n++) {
                Uid folder = Uid.hashed("f" + n);
                nested.add(Bench.create(folder, Texts.folder(folder, parent, "F")));
                parent = folder;
            }
            List<PimOutcome> told = bench.apply(nested.toArray(PimChange[]::new));

            long held = told.stream().filter(one -> !(one instanceof PimOutcome.Refused)).count();
            assertThat(held).isBetween(50L, 500L);
            assertThat(bench.revisions()).hasSize((int) held + 4);
        }
    }
}
