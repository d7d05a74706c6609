package satchel.sync.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import satchel.content.bookmark.Bookmark;

/** What holds after any edits of two users of one store. A failure names its seed. */
final class BookmarkTreesTest {
    private static final int SEEDS = Integer.getInteger("satchel.tree.seeds", 200);
    private static final int ROUNDS = 4;
    private static final int EDITS = 5;
    private static final Terms TERMS = Bookmarks.terms(ConflictPolicy.STORE);

    private final MemorySide store = new MemorySide("s");
    private final MemorySync ann = new MemorySync("a", store);
    private final MemorySync bob = new MemorySync("b", store);

    private void sync(String what) {
        for (int round = 0; round < 3; round++) {
            ann.run(TERMS);
            bob.run(TERMS);
        }
        for (MemorySync one : List.of(ann, bob)) {
            assertThat(one.plan(TERMS).actions()).as(what).isEmpty();
            assertThat(Bookmarks.parents(one.pim)).as(what).isEqualTo(Bookmarks.parents(store));
        }
    }

    @Test
    void bothHaveTheSameTreeAndNothingIsLostThatNobodyTookOut() {
        for (long seed = 0; seed < SEEDS; seed++) {
            new BookmarkTreesTest().play(seed);
        }
    }

    private void play(long seed) {
        Random random = new Random(seed);
        BookmarkUser first = new BookmarkUser(ann.pim, "ann", random);
        BookmarkUser second = new BookmarkUser(bob.pim, "bob", random);
        ann.pim.create("menu", Bookmarks.root(Bookmarks.MENU));
        bob.pim.create("menu", Bookmarks.root(Bookmarks.MENU));
        Set<String> ever = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            String what = "seed " + seed + ", round " + round;
            for (int edit = 0; edit < EDITS; edit++) {
                first.edit();
                second.edit();
            }
            ever.addAll(first.tree().keySet());
            ever.addAll(second.tree().keySet());
            sync(what);
            isATree(first.tree(), what);
        }
        ever.removeAll(first.deleted());
        ever.removeAll(second.deleted());
        assertThat(first.tree().keySet()).as("seed " + seed).containsAll(ever);
    }

    private static void isATree(Map<String, Bookmark> tree, String what) {
        assertThat(Circles.of(parents(tree))).as(what).isEmpty();
        for (Bookmark one : tree.values()) {
            assertThat(tree.keySet()).as(what).containsAll(one.parent().stream().toList());
            assertThat(one.children()).as(what).doesNotHaveDuplicates();
        }
    }

    private static Map<String, String> parents(Map<String, Bookmark> tree) {
        Map<String, String> parents = new HashMap<>();
        tree.values().forEach(one -> one.parent().ifPresent(up -> parents.put(one.uid(), up)));
        return parents;
    }
}
