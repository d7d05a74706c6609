package satchel.pim.bookmarks.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static satchel.pim.bookmarks.tree.Batches.BAR;
import static satchel.pim.bookmarks.tree.Batches.change;
import static satchel.pim.bookmarks.tree.Batches.remove;
import static satchel.pim.bookmarks.tree.Batches.tree;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import satchel.client.api.PimChange;
import satchel.pim.bookmarks.Texts;

/** Whatever comes in whatever order. */
final class RandomBatchTest {
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
}
