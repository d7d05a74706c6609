package satchel.pim.bookmarks.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.pim.bookmarks.tree.Batches.A;
import static satchel.pim.bookmarks.tree.Batches.B;
import static satchel.pim.bookmarks.tree.Batches.BAR;
import static satchel.pim.bookmarks.tree.Batches.C;
import static satchel.pim.bookmarks.tree.Batches.F;
import static satchel.pim.bookmarks.tree.Batches.G;
import static satchel.pim.bookmarks.tree.Batches.TREE;
import static satchel.pim.bookmarks.tree.Batches.apply;
import static satchel.pim.bookmarks.tree.Batches.change;
import static satchel.pim.bookmarks.tree.Batches.remove;

import org.junit.jupiter.api.Test;
import satchel.client.api.PimChange;
import satchel.client.api.PimOutcome;
import satchel.pim.bookmarks.Texts;

final class TreeBatchTest {
    @Test
    void aFolderGoesTogetherWithAllThatIsInItInAnyOrder() {
        TreeResult result = apply(TREE, remove(TREE, F), remove(TREE, A), remove(TREE, B));

        assertThat(result.refused()).isEmpty();
        assertThat(result.after().nodes()).containsOnlyKeys(G);
        assertThat(result.after().childrenOf(BAR)).containsExactly(G);
    }

    @Test
    void aFolderWithSomethingLeftInItStaysAndTheRestGoes() {
        TreeResult result = apply(TREE, remove(TREE, F), remove(TREE, A));

        assertThat(result.refused())
                .singleElement()
                .isEqualTo(new PimOutcome.Refused(remove(TREE, F), Settlement.NOT_EMPTY));
        assertThat(result.after().childrenOf(F)).containsExactly(B);
    }

    @Test
    void whatMovesOutOfAFolderLetsItGo() {
        TreeResult result =
                apply(TREE, remove(TREE, F), remove(TREE, A), change(TREE, Texts.link(B, G, "B")));

        assertThat(result.refused()).isEmpty();
        assertThat(result.after().childrenOf(G)).containsExactly(B);
    }

    @Test
    void whatIsPutIntoAFolderThatGoesKeepsItThere() {
        TreeResult result = apply(TREE, remove(TREE, G), change(TREE, Texts.link(C, G, "C")));

        assertThat(result.refused()).singleElement().isInstanceOf(PimOutcome.Refused.class);
        assertThat(result.after().childrenOf(G)).containsExactly(C);
    }

    @Test
    void theFolderSaysTheOrderAndPassesOverWhatIsNotInIt() {
        TreeResult result =
                apply(TREE, change(TREE, Texts.folder(F, BAR, "F", G, B, Uid.hashed("no"), A)));

        assertThat(result.after().childrenOf(F)).containsExactly(B, A);
        assertThat(result.outcomes(result.after()))
                .singleElement()
                .isInstanceOf(PimOutcome.Kept.class);
    }

    @Test
    void whatAFolderDoesNotNameStaysInItsOrderBehindTheRest() {
        TreeResult result =
                apply(
                        TREE,
                        change(TREE, Texts.folder(F, BAR, "F", B)),
                        change(TREE, Texts.link(C, F, "C")));

        assertThat(result.after().childrenOf(F)).containsExactly(B, A, C);
    }

    @Test
    void aChangeThatTheBatchItselfCausesIsNoEditOfAnother() {
        TreeResult result =
                apply(
                        TREE,
                        change(TREE, Texts.link(C, F, "C")),
                        change(TREE, Texts.folder(F, BAR, "F", C, A, B)));

        assertThat(result.refused()).isEmpty();
        assertThat(result.after().childrenOf(F)).containsExactly(C, A, B);
    }

    @Test
    void aRootIsNeitherMadeNorDeleted() {
        PimChange made = new PimChange.Create(BAR.id(), Texts.root(Root.TOOLBAR, F));
        TreeResult result = apply(TREE, made, remove(TREE, Root.MOBILE.uid()));

        assertThat(result.refused()).containsExactly(new PimOutcome.UidTaken(made, BAR.id()));
        assertThat(result.after()).isEqualTo(TREE);
        assertThat(result.after().uids()).contains(Root.MOBILE.uid());
    }

    @Test
    void aBookmarkBecomesNoFolder() {
        assertThat(apply(TREE, change(TREE, Texts.folder(A, F, "A"))).refused())
                .singleElement()
                .isInstanceOf(PimOutcome.Refused.class);
    }
}
