package satchel.sync.core.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What holds for any three versions of a folder's children. A failure names its seed. */
final class OrderedListsTest {
    private static final int SEEDS = 5000;

    private static Three<List<String>> any(long seed) {
        Random random = new Random(seed);
        List<String> base = new ArrayList<>(names(random.nextInt(9), "b"));
        Collections.shuffle(base, random);
        return new Three<>(base, edited(base, "x", random), edited(base, "y", random));
    }

    /** Some of what both put in is the same: they have met before, and one of them forgot it. */
    private static List<String> edited(List<String> base, String own, Random random) {
        List<String> list = new ArrayList<>(base);
        list.removeIf(name -> random.nextInt(6) == 0);
        if (random.nextInt(3) == 0) {
            Collections.shuffle(list, random);
        }
        List<String> added = new ArrayList<>(names(random.nextInt(4), own));
        added.addAll(names(random.nextInt(3), "both"));
        added.forEach(name -> list.add(random.nextInt(list.size() + 1), name));
        return list;
    }

    private static List<String> names(int count, String prefix) {
        return IntStream.range(0, count).mapToObj(i -> prefix + i).toList();
    }

    private static Three<List<String>> exchanged(Three<List<String>> lists) {
        return new Three<>(lists.base(), lists.theirs(), lists.ours());
    }

    private static List<String> of(List<String> list, Set<String> only) {
        return list.stream().filter(only::contains).toList();
    }

    private static Set<String> common(Three<List<String>> lists) {
        Set<String> common = new HashSet<>(lists.ours());
        common.retainAll(lists.theirs());
        return common;
    }

    private static boolean agree(Three<List<String>> lists) {
        return of(lists.ours(), common(lists)).equals(of(lists.theirs(), common(lists)));
    }

    @Test
    void whatNeitherTookOutAndWhatEitherPutInIsInItOnce() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Three<List<String>> lists = any(seed);
            Set<String> expected = new TreeSet<>(lists.ours());
            expected.addAll(lists.theirs());
            expected.removeIf(name ->
                    lists.base().contains(name)
                            && !(lists.ours().contains(name) && lists.theirs().contains(name)));

            assertThat(OrderedLists.merge(lists))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void eachSideFindsItsOrderAgainWhereTheyDoNotContradict() {
        int agreements = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Three<List<String>> lists = any(seed);
            if (agree(lists)) {
                List<String> merged = OrderedLists.merge(lists);
                Set<String> in = Set.copyOf(merged);
                String what = "seed " + seed;
                assertThat(of(merged, Set.copyOf(lists.ours())))
                        .as(what)
                        .isEqualTo(of(lists.ours(), in));
                assertThat(of(merged, Set.copyOf(lists.theirs())))
                        .as(what)
                        .isEqualTo(of(lists.theirs(), in));
                agreements++;
            }
        }
        assertThat(agreements).isBetween(SEEDS / 4, SEEDS * 3 / 4);
    }

    @Test
    void whoIsCalledOursOnlyMattersWhereBothHaveAnotherOrder() {
        int asked = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Three<List<String>> lists = any(seed);
            List<String> merged = OrderedLists.merge(lists);
            List<String> other = OrderedLists.merge(exchanged(lists));
            Set<String> known = common(lists);
            known.retainAll(lists.base());
            Three<List<String>> orders = lists.map(list -> of(list, known));
            boolean oneMoved =
                    orders.ours().equals(orders.base()) != orders.theirs().equals(orders.base());
            if (agree(lists) || oneMoved) {
                assertThat(merged).as("seed " + seed).isEqualTo(other);
            } else {
                assertThat(of(merged, common(lists)))
                        .as("seed " + seed)
                        .isEqualTo(of(lists.theirs(), common(lists)));
                asked++;
            }
        }
        assertThat(asked).isPositive();
    }

    @Test
    void mergingWhatIsMergedChangesNothing() {
        for (long seed = 0; seed < SEEDS; seed++) {
            Three<List<String>> lists = any(seed);
            List<String> merged = OrderedLists.merge(lists);
            String what = "seed " + seed;
            assertThat(OrderedLists.merge(new Three<>(lists.base(), merged, lists.theirs())))
                    .as(what)
                    .isEqualTo(merged);
            assertThat(OrderedLists.merge(new Three<>(lists.base(), lists.ours(), merged)))
                    .as(what)
                    .isEqualTo(merged);
            assertThat(OrderedLists.merge(new Three<>(merged, merged, merged))).isEqualTo(merged);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a b c, a b c, c b a, c b a",
        "a b c, c b a, a b c, c b a",
        "a b c, b a c, a c b, a c b",
        "a b, a x1 x2 b, a y b, a x1 x2 y b",
        "a b, x a b, y a b, x y a b",
        "a b c, c a b, a b c x, c a b x",
        "a b c, a b, a b c x, a b x",
        "a b, a b x, a b y, a b x y"
    })
    void examples(String base, String ours, String theirs, String merged) {
        Three<List<String>> lists =
                new Three<>(base, ours, theirs).map(list -> List.of(list.split(" ")));

        assertThat(OrderedLists.merge(lists)).containsExactly(merged.split(" "));
    }

    @Test
    void aFolderOfTwentyThousandThatWasTurnedRoundIsMergedToo() {
        List<String> base = names(20_000, "b");
        List<String> ours = new ArrayList<>(base);
        ours.add(10_000, "x");
        List<String> theirs = new ArrayList<>(base.reversed());
        theirs.add(5, "y");

        List<String> merged = OrderedLists.merge(new Three<>(base, ours, theirs));

        assertThat(merged).hasSize(20_002).startsWith("b19999").endsWith("b1", "b0");
    }
}
