package satchel.content.bookmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import satchel.content.bookmark.TreeWalk.Step;

final class BookmarkTreeTest {
    private static final String BAR = "toolbar_____";

    private record One(
            String uid,
            BookmarkKind kind,
            Optional<String> parent,
            List<String> children,
            Optional<String> created)
            implements Placed {}

    private static One link(String uid, String parent, String created) {
        return new One(
                uid, BookmarkKind.LINK, Optional.of(parent), List.of(), Optional.of(created));
    }

    private static One folder(String uid, String parent, String... children) {
        return new One(
                uid, BookmarkKind.FOLDER, Optional.of(parent), List.of(children), Optional.empty());
    }

    private static One root(String... children) {
        return new One(
                BAR, BookmarkKind.FOLDER, Optional.empty(), List.of(children), Optional.empty());
    }

    private static List<String> in(String folder, One... all) {
        return BookmarkTree.of(Arrays.asList(all)).in(folder).stream().map(One::uid).toList();
    }

    @Test
    void theFolderSaysTheOrderAndAgeThatOfTheRest() {
        One[] all = {
            link("old", BAR, "2"),
            link("older", BAR, "1"),
            link("b", BAR, "3"),
            link("a", BAR, "4"),
            link("same1", BAR, "5"),
            link("same2", BAR, "5"),
            root("a", "gone", "elsewhere", "b", "a"),
            link("elsewhere", "menu________", "1")
        };

        assertThat(in(BAR, all)).containsExactly("a", "b", "older", "old", "same1", "same2");
        assertThat(in("menu________", all)).containsExactly("elsewhere");
    }

    @Test
    void aRootNeedNotHaveBeenWritten() {
        assertThat(in(BAR, link("a", BAR, "1"))).containsExactly("a");
        assertThat(in(BAR)).isEmpty();
    }

    @Test
    void whoseFolderIsNoneIsAmongTheUnfiled() {
        One[] all = {
            link("orphan", "gone", "2"),
            link("inLink", "orphan", "1"),
            folder("f", BAR),
            link("filed", "f", "1")
        };

        assertThat(in(Bookmark.UNFILED, all)).containsExactly("inLink", "orphan");
        assertThat(in("f", all)).containsExactly("filed");
    }

    @Test
    void foldersWithinThemselvesAreAmongTheUnfiledWithAllTheyHold() {
        One[] all = {
            folder("a", "b"),
            folder("b", "c"),
            folder("c", "a"),
            folder("self", "self"),
            link("x", "a", "1"),
            folder("below", "a"),
            link("y", "below", "1")
        };

        assertThat(in(Bookmark.UNFILED, all)).containsExactly("a", "b", "c", "self");
        assertThat(in("a", all)).containsExactly("below", "x");
        assertThat(in("below", all)).containsExactly("y");
    }

    /** Whatever they say of each other, each is shown once, and a walk ends. */
    @Test
    void eachIsShownOnceWhateverIsWrong() {
        for (long seed = 0; seed < 2000; seed++) {
            Random random = new Random(seed);
            List<One> all = new ArrayList<>();
            List<String> names = new ArrayList<>(List.of(BAR, "gone", Bookmark.UNFILED));
            for (int i = 0; i < 8; i++) {
                names.add("n" + i);
            }
            for (int i = 0; i < 8; i++) {
                String parent = names.get(random.nextInt(names.size()));
                List<String> children = new ArrayList<>(names);
                java.util.Collections.shuffle(children, random);
                all.add(
                        random.nextBoolean()
                                ? folder(
                                        "n" + i,
                                        parent,
                                        children.subList(0, 4).toArray(String[]::new))
                                : link("n" + i, parent, "" + random.nextInt(3)));
            }
            assertThat(walked(BookmarkTree.of(all)))
                    .as("seed " + seed)
                    .containsExactlyInAnyOrder("n0", "n1", "n2", "n3", "n4", "n5", "n6", "n7");
        }
    }

    private static List<String> walked(BookmarkTree<One> tree) {
        List<String> seen = new ArrayList<>();
        for (String root : new HashSet<>(Bookmark.ROOTS)) {
            TreeWalk<One> walk = TreeWalk.in(tree, root);
            for (var step = walk.next(); step.isPresent(); step = walk.next()) {
                switch (step.get()) {
                    case Step.At<One>(One one) -> seen.add(one.uid());
                    case Step.Into<One>(One one) -> seen.add(one.uid());
                    case Step.OutOf<One> _ -> {}
                }
            }
        }
        return seen;
    }

    @Test
    void twentyThousandAreNoWorkWhicheverWayTheyLie() {
        List<One> flat = new ArrayList<>();
        List<One> deep = new ArrayList<>();
        List<One> round = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (int i = 0; i < 20_000; i++) {
            flat.add(link("n" + i, BAR, "" + i));
            deep.add(folder("n" + i, i == 0 ? BAR : "n" + (i - 1)));
            round.add(folder("n" + i, "n" + (i + 1) % 20_000));
            names.add("n" + i);
        }
        flat.add(root(names.toArray(String[]::new)));

        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> {
                    assertThat(walked(BookmarkTree.of(flat))).hasSize(20_000);
                    assertThat(walked(BookmarkTree.of(deep))).hasSize(20_000);
                    assertThat(walked(BookmarkTree.of(round))).hasSize(20_000);
                });
    }
}
