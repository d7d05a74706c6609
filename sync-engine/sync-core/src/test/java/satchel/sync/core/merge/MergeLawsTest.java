package satchel.sync.core.merge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.content.bookmark.Bookmark;
import satchel.content.line.MalformedContentException;
import satchel.sync.core.merge.MergeResult.Collides;
import satchel.sync.core.merge.MergeResult.Merged;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.Format;

/**
 * What holds for any three versions. Objects and edits come from seeds; a failure names its own.
 * {@code -Dsatchel.merge.seeds=N} tries more of them.
 */
class MergeLawsTest {
    private static final int SEEDS = Integer.getInteger("satchel.merge.seeds", 100);
    private static final int FEW = 4;

    /** Reconciled, merged within the line, or given up for an edit: the tables have these. */
    private static final Set<String> NOT_BY_LINE =
            Set.of(
                    "ATTENDEE",
                    "EXDATE",
                    "SEQUENCE",
                    "LAST-MODIFIED",
                    "CREATED",
                    "REV",
                    "ACKNOWLEDGED",
                    "CHILDREN",
                    "TAG");

    /** Three versions of one object. */
    private record Versions(Format format, RandomEdits edits, Node base, Node ours, Node theirs) {
        static Versions of(Format format, long seed) {
            RandomEdits edits = new RandomEdits(format, seed);
            Node base = edits.object();
            return new Versions(
                    format, edits, base, edits.edited(base, FEW), edits.edited(base, FEW));
        }

        MergeResult merge(Body base, Body ours, Body theirs) {
            return ThreeWayMerge.merge(format, base, ours, theirs);
        }

        Body written(Node version) {
            return edits.written(version);
        }

        Meaning meaning(Body body) {
            return Meaning.of(format, body);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatOnlyOneSideChangedIsTheResultByteForByte(Format format) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Versions of = Versions.of(format, seed);
            Body base = of.written(of.base());
            Body changed = of.written(of.ours());
            String what = "seed " + seed;
            assertThat(merged(of.merge(base, changed, base))).as(what).isEqualTo(changed);
            assertThat(merged(of.merge(base, base, changed))).as(what).isEqualTo(changed);
            assertThat(merged(of.merge(base, changed, changed))).as(what).isEqualTo(changed);
        }
    }

    @ParameterizedTest
    @EnumSource
    void writingItInAnotherLayoutChangesNothing(Format format) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Versions of = Versions.of(format, seed);
            Body base = of.written(of.base());
            Body changed = of.written(of.ours());
            Body sameBase = of.written(of.base());
            Body sameChange = of.written(of.ours());
            String what = "seed " + seed;
            assertThat(merged(of.merge(base, changed, sameBase))).as(what).isEqualTo(changed);
            assertThat(merged(of.merge(base, changed, sameChange))).as(what).isEqualTo(changed);
            assertThat(of.meaning(merged(of.merge(base, sameBase, changed))))
                    .as(what)
                    .isEqualTo(of.meaning(changed));
        }
    }

    @ParameterizedTest
    @EnumSource
    void whichSideIsOursMakesNoDifference(Format format) {
        int merges = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Versions of = Versions.of(format, seed);
            Body base = of.written(of.base());
            Body ours = of.written(of.ours());
            Body theirs = of.written(of.theirs());
            String what = "seed " + seed;
            MergeResult other = of.merge(base, theirs, ours);
            if (of.merge(base, ours, theirs) instanceof Merged merged) {
                assertThat(of.meaning(merged(other))).as(what).isEqualTo(of.meaning(merged.body()));
                merges++;
            } else {
                assertThat(other).as(what).isInstanceOf(Collides.class);
                judgeCollision(what, of, (Collides) of.merge(base, ours, theirs), (Collides) other);
            }
        }
        assertThat(merges).isBetween(SEEDS / 10, SEEDS * 95 / 100);
    }

    private static void judgeCollision(String what, Versions of, Collides one, Collides other) {
        assertThat(other.collisions().stream().map(Collision::place))
                .as(what)
                .containsExactlyInAnyOrderElementsOf(
                        one.collisions().stream().map(Collision::place).toList());
        assertThat(of.meaning(other.withTheirs())).as(what).isEqualTo(of.meaning(one.withOurs()));
        assertThat(of.meaning(other.withOurs())).as(what).isEqualTo(of.meaning(one.withTheirs()));
    }

    @ParameterizedTest
    @EnumSource
    void mergingWhatIsMergedChangesNothing(Format format) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Versions of = Versions.of(format, seed);
            Body base = of.written(of.base());
            Body ours = of.written(of.ours());
            Body theirs = of.written(of.theirs());
            if (of.merge(base, ours, theirs) instanceof Merged first) {
                Meaning meaning = of.meaning(first.body());
                String what = "seed " + seed;
                assertThat(of.meaning(merged(of.merge(base, first.body(), theirs))))
                        .as(what)
                        .isEqualTo(meaning);
                assertThat(of.meaning(merged(of.merge(base, ours, first.body()))))
                        .as(what)
                        .isEqualTo(meaning);
            }
        }
    }

    /** Of each component that all have: what both kept, and what either side added; no more. */
    @ParameterizedTest
    @EnumSource
    void eachChangeIsInTheResultAndNothingElse(Format format) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Versions of = Versions.of(format, seed);
            Body base = of.written(of.base());
            Body ours = of.written(of.ours());
            Body theirs = of.written(of.theirs());
            if (of.merge(base, ours, theirs) instanceof Merged merged) {
                judgeLines(
                        "seed " + seed,
                        new Three<>(base, ours, theirs).map(body -> Meaning.lines(format, body)),
                        Meaning.lines(format, merged.body()));
            }
        }
    }

    /** Where nothing is known that both had, nothing that one of them has may get lost. */
    @ParameterizedTest
    @EnumSource
    void atAFirstMeetingNothingIsLostThatDoesNotCollide(Format format) {
        int collisions = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Versions of = Versions.of(format, seed);
            Body ours = of.written(of.ours());
            Body theirs = of.written(of.theirs());
            String what = "seed " + seed;
            switch (of.merge(ThreeWayMerge.NOTHING, ours, theirs)) {
                case Merged merged -> {
                    judgeKept(what, format, ours, merged.body());
                    judgeKept(what, format, theirs, merged.body());
                }
                case Collides collides -> {
                    judgeKept(what, format, ours, collides.withOurs());
                    judgeKept(what, format, theirs, collides.withTheirs());
                    collisions++;
                }
                case MergeResult.Unmergeable unmergeable -> throw new AssertionError(what);
            }
        }
        assertThat(collisions).isBetween(1, SEEDS - 1);
    }

    /** What it leaves out beside that stays. */
    @ParameterizedTest
    @EnumSource
    void nothingThatASideShowsInsteadOfWhatItWasGivenIsTakenForItsOwnForm(Format format) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Versions of = Versions.of(format, seed);
            Node given = of.base().copy();
            (format == Format.ICALENDAR ? given.inner().get("") : given)
                    .slots()
                    .put("X-SEAT", "X-SEAT:12A");
            Body kept = of.written(of.theirs());
            String what = "seed " + seed;

            OwnForm form = new OwnForm(of.written(given), kept).besideAnEdit(format);

            judgeKept(what, format, kept, form.given());
            assertThat(Meaning.lines(format, form.given()).values())
                    .as(what)
                    .anyMatch(lines -> lines.contains("X-SEAT:12A"));
            assertThat(of.meaning(form.whole(format, kept)))
                    .as(what)
                    .isEqualTo(of.meaning(form.given()));
        }
    }

    private static void judgeKept(String what, Format format, Body version, Body result) {
        Map<String, Set<String>> found = Meaning.lines(format, result);
        Meaning.lines(format, version)
                .forEach((component, lines) -> {
                    Set<String> kept = new TreeSet<>(lines);
                    kept.removeIf(MergeLawsTest::isNotByLine);
                    assertThat(found.getOrDefault(component, Set.of()))
                            .as(what + component)
                            .containsAll(kept);
                });
    }

    private static void judgeLines(
            String what,
            Three<Map<String, Set<String>>> versions,
            Map<String, Set<String>> merged) {
        for (String component : versions.base().keySet()) {
            if (versions.all(version -> version.containsKey(component))) {
                Three<Set<String>> lines = versions.map(version -> version.get(component));
                Set<String> expected = new TreeSet<>(lines.ours());
                expected.addAll(lines.theirs());
                expected.removeIf(line ->
                        lines.base().contains(line)
                                && !(lines.ours().contains(line) && lines.theirs().contains(line)));
                Set<String> found = new TreeSet<>(merged.get(component));
                expected.removeIf(MergeLawsTest::isNotByLine);
                found.removeIf(MergeLawsTest::isNotByLine);
                assertThat(found).as(what + component).isEqualTo(expected);
            }
        }
    }

    /** A server that judges bookmarks takes what two of them make together. */
    @Test
    void whatTwoBookmarksMakeIsABookmark() throws Exception {
        int judged = 0;
        for (long seed = 0; seed < SEEDS; seed++) {
            Versions of = Versions.of(Format.BOOKMARK, seed);
            Body ours = of.written(of.ours());
            Body theirs = of.written(of.theirs());
            if (isBookmark(ours) && isBookmark(theirs)) {
                MergeResult result = of.merge(of.written(of.base()), ours, theirs);
                for (Body body : bodies(result)) {
                    assertThatCode(() -> Bookmark.parse(body.text()))
                            .as("seed " + seed)
                            .doesNotThrowAnyException();
                    judged++;
                }
            }
        }
        assertThat(judged).isGreaterThan(SEEDS / 4);
    }

    private static boolean isBookmark(Body body) {
        try {
            return Bookmark.parse(body.text()).uid().equals("uuuuuuuuuuuu");
        } catch (MalformedContentException incomplete) {
            return false;
        }
    }

    private static List<Body> bodies(MergeResult result) {
        return switch (result) {
            case Merged merged -> List.of(merged.body());
            case Collides collides -> List.of(collides.withOurs(), collides.withTheirs());
            case MergeResult.Unmergeable _ -> List.of();
        };
    }

    private static boolean isNotByLine(String line) {
        return NOT_BY_LINE.stream()
                .anyMatch(name -> line.startsWith(name + ":") || line.startsWith(name + ";"));
    }

    private static Body merged(MergeResult result) {
        assertThat(result).isInstanceOf(Merged.class);
        return ((Merged) result).body();
    }
}
