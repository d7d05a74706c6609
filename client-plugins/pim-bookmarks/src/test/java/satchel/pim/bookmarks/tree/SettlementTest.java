package satchel.pim.bookmarks.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.pim.bookmarks.tree.Batches.A;
import static satchel.pim.bookmarks.tree.Batches.B;
import static satchel.pim.bookmarks.tree.Batches.BAR;
import static satchel.pim.bookmarks.tree.Batches.C;
import static satchel.pim.bookmarks.tree.Batches.F;
import static satchel.pim.bookmarks.tree.Batches.G;
import static satchel.pim.bookmarks.tree.Batches.H;
import static satchel.pim.bookmarks.tree.Batches.OTHERS;
import static satchel.pim.bookmarks.tree.Batches.TREE;
import static satchel.pim.bookmarks.tree.Batches.apply;
import static satchel.pim.bookmarks.tree.Batches.change;
import static satchel.pim.bookmarks.tree.Batches.tree;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import satchel.client.api.PimChange;
import satchel.client.api.PimOutcome;
import satchel.pim.bookmarks.Texts;

/** What is in no folder, within itself, or too deep. */
final class SettlementTest {
    @Test
    void whatIsInNoFolderStandsAmongTheOthersWithAllThatIsInIt() {
        Uid inner = Uid.hashed("inner");
        TreeResult result =
                apply(
                        TREE,
                        change(TREE, Texts.link(C, inner, "C")),
                        change(TREE, Texts.folder(inner, Uid.hashed("no"), "I")),
                        change(TREE, Texts.link(A, B, "A in a bookmark")));

        assertThat(result.outcomes(result.after()))
                .hasSize(3)
                .filteredOn(PimOutcome.Kept.class::isInstance)
                .hasSize(2);
        assertThat(result.after().childrenOf(OTHERS)).containsExactlyInAnyOrder(inner, A);
        assertThat(result.after().childrenOf(inner)).containsExactly(C);
    }

    @Test
    void whatWasInNoFolderGoesIntoItWhenItIsMadeAndNamesIt() {
        BookmarkTree tree = apply(TREE, change(TREE, Texts.link(C, H, "C"))).after();
        assertThat(tree.childrenOf(OTHERS)).containsExactly(C);

        PimChange other = change(tree, Texts.folder(H, BAR, "H"));
        assertThat(apply(tree, other).after().childrenOf(OTHERS)).containsExactly(C);
        PimChange folder = change(tree, Texts.folder(H, BAR, "H", C));
        assertThat(apply(tree, folder).after().childrenOf(H)).containsExactly(C);
        assertThat(
                        apply(tree, folder, change(tree, Texts.link(C, OTHERS, "C")))
                                .after()
                                .childrenOf(OTHERS))
                .containsExactly(C);
    }

    @Test
    void whatWouldBeTooDeepIsRefusedWithWhatIsInItAndBringsNothingDeeper() {
        Limits two = new Limits(2, _ -> Optional.empty());
        PimChange in = change(TREE, Texts.folder(H, F, "H", C));
        PimChange inIt = change(TREE, Texts.link(C, H, "C"));
        TreeResult made = TreeBatch.of(TREE, List.of(inIt, in), two);
        assertThat(made.made()).containsOnlyKeys(in);
        assertThat(made.after().nodes()).doesNotContainKey(C);

        PimChange moved = change(TREE, Texts.folder(F, G, "F", A, B));
        assertThat(TreeBatch.of(TREE, List.of(moved), two).after()).isEqualTo(TREE);
    }

    @Test
    void twoFoldersThatAreWithinEachOtherStandAmongTheOthersAndMayChangePlaces() {
        TreeResult circle =
                apply(
                        TREE,
                        change(TREE, Texts.folder(F, G, "F", A, B)),
                        change(TREE, Texts.folder(G, F, "G")));
        assertThat(circle.refused()).isEmpty();
        assertThat(circle.after().childrenOf(OTHERS)).containsExactlyInAnyOrder(F, G);

        BookmarkTree nested = apply(TREE, change(TREE, Texts.folder(G, F, "G"))).after();
        TreeResult turned =
                apply(
                        nested,
                        change(nested, Texts.folder(F, G, "F", A, B)),
                        change(nested, Texts.folder(G, BAR, "G", F)));

        assertThat(turned.refused()).isEmpty();
        assertThat(turned.after().childrenOf(BAR)).containsExactly(G);
        assertThat(turned.after().childrenOf(G)).containsExactly(F);
    }
}
