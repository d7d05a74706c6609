package satchel.pim.bookmarks.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.api.PimChange;
import satchel.client.api.PimOutcome;
import satchel.pim.bookmarks.Texts;

final class TreeBatchTest {
    private static final Uid BAR = Root.TOOLBAR.uid();
    private static final Uid A = Uid.hashed("a");
    private static final Uid B = Uid.hashed("b");
    private static final Uid C = Uid.hashed("c");
    private static final Uid F = Uid.hashed("f");
    private static final Uid H = Uid.hashed("h");
    private static final Uid OTHERS = Root.UNFILED.uid();
    private static final Uid G = Uid.hashed("g");

    /** F with A and B in it, and G, on the bar. */
    private static final BookmarkTree TREE =
            tree(
                    Texts.root(Root.TOOLBAR, F, G),
                    Texts.folder(F, BAR, "F", A, B),
                    Texts.folder(G, BAR, "G"),
                    Texts.link(A, F, "A"),
                    Texts.link(B, F, "B"));

    private static BookmarkTree tree(String... texts) {
        return apply(
                        BookmarkTree.EMPTY,
                        Arrays.stream(texts)
                                .map(text -> change(BookmarkTree.EMPTY, text))
                                .toArray(PimChange[]::new))
                .after();
    }

    private static TreeResult apply(BookmarkTree tree, PimChange... changes) {
        return TreeBatch.of(tree, List.of(changes), Limits.NONE);
    }

    /** A creation, or a replacement of what the tree has. */
    private static PimChange change(BookmarkTree tree, String text) {
        Uid uid = new Uid(text.lines().toList().get(2).substring(4));
        return tree.record(uid)
                .<PimChange>map(is -> new PimChange.Replace(uid.id(), is.revision(), text))
                .orElseGet(() -> new PimChange.Create(uid.id(), text));
    }

    private static PimChange remove(BookmarkTree tree, Uid uid) {
        return new PimChange.Remove(uid.id(), tree.record(uid).orElseThrow().revision());
    }

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

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void theOrderOfABatchDoesNotMatterAndWhatComesOutIsATree(int seed) {
        Random random = new Random(seed);
        BookmarkTree tree = BookmarkTree.EMPTY;
        for (int round = 0; round < 30; round++) {
            List<PimChange> batch = randomBatch(tree, random);
            TreeResult one = TreeBatch.of(tree, batch, Limits.NONE);
            Collections.shuffle(batch, random);
            TreeResult other = TreeBatch.of(tree, batch, Limits.NONE);

            assertThat(other.after()).as("seed %d", seed).isEqualTo(one.after());
            assertThat(one.made().size() + one.refused().size()).isEqualTo(batch.size());
            assertThat(reached(one.after())).isEqualTo(one.after().nodes().keySet());
            tree = one.after();
        }
    }

    /** Each record at most once, any of them in any folder or in none. */
    private static List<PimChange> randomBatch(BookmarkTree tree, Random random) {
        List<PimChange> batch = new ArrayList<>();
        for (int n = 0; n < 40; n++) {
            Uid uid = Uid.hashed("n" + n);
            Uid parent = random.nextInt(4) == 0 ? BAR : Uid.hashed("n" + random.nextInt(45));
            boolean folder = n % 2 == 0;
            switch (random.nextInt(4)) {
                case 0, 1 -> {
                    if (!parent.equals(uid)) {
                        batch.add(
                                change(
                                        tree,
                                        folder
                                                ? Texts.folder(
                                                        uid, parent, "T" + n, someUids(random))
                                                : Texts.link(uid, parent, "T" + n)));
                    }
                }
                case 2 -> {
                    if (tree.nodes().containsKey(uid)) {
                        batch.add(remove(tree, uid));
                    }
                }
                default -> {}
            }
        }
        return batch;
    }

    private static Uid[] someUids(Random random) {
        return random.ints(5, 0, 45)
                .distinct()
                .mapToObj(n -> Uid.hashed("n" + n))
                .toArray(Uid[]::new);
    }

    private static Set<Uid> reached(BookmarkTree tree) {
        Set<Uid> reached = new HashSet<>();
        for (Root root : Root.values()) {
            reach(tree, root.uid(), reached);
        }
        return reached;
    }

    private static void reach(BookmarkTree tree, Uid folder, Set<Uid> reached) {
        for (Uid child : tree.childrenOf(folder)) {
            assertThat(reached.add(child)).isTrue();
            assertThat(tree.node(child).map(Node::parent)).contains(folder);
            reach(tree, child, reached);
        }
    }

    @Test
    void theTextOfARecordSaysWhatTheTreeHolds() {
        BookmarkTree tree =
                tree(
                        Texts.link(
                                A,
                                BAR,
                                "Müller\\, \\;\\\\ 1\\n2",
                                "TAG:z",
                                "TAG:a\\,b",
                                "KEYWORD:k",
                                "DESCRIPTION:d",
                                "CREATED:20261127T221100Z"));

        assertThat(tree.record(A).orElseThrow().text().lines())
                .containsExactly(
                        "BEGIN:BOOKMARK",
                        "VERSION:1",
                        "UID:" + A,
                        "KIND:LINK",
                        "TITLE:Müller\\, \\;\\\\ 1\\n2",
                        "URL:https://example.org/" + A,
                        "TAG:a\\,b",
                        "TAG:z",
                        "KEYWORD:k",
                        "DESCRIPTION:d",
                        "PARENT:toolbar_____",
                        "CREATED:20261127T221100Z",
                        "END:BOOKMARK");
    }

    @Test
    void whatContentLinesCannotCarryIsLeftOut() {
        Content.Link link = Content.Link.of("a\u0007b\r\nc\uD800d", " javascript:a (b)\n ");

        assertThat(link.title()).isEqualTo("a b\nc d");
        assertThat(link.url()).isEqualTo("javascript:a%20(b)");
    }
}
