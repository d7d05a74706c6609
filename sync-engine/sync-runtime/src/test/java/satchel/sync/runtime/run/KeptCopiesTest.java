package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Format;
import satchel.sync.runtime.replica.Events;
import satchel.sync.runtime.replica.MemoryReplica;

/**
 * A merge that keeps both versions of a conflict makes a copy of the one beside the other, which
 * has the UID of both. A two-way sync then brings each version to the side that lacks it.
 */
class KeptCopiesTest {
    private static final List<String> VERSIONS = List.of("Of the PIM", "Of the store");

    @TempDir private Path folder;

    private Bench merged(Direction direction, Path home) {
        Bench bench = new Bench(home, Mode.MERGE, Deletions.KEEP, ConflictPolicy.BOTH);
        bench.terms =
                new Terms(
                        Mode.MERGE,
                        direction,
                        Deletions.KEEP,
                        ConflictPolicy.BOTH,
                        Format.ICALENDAR);
        bench.pim("a", "Of the PIM");
        bench.store("a", "Of the store");
        bench.run();
        return bench;
    }

    private static Terms twoWay(ConflictPolicy policy) {
        return new Terms(Mode.TWO_WAY, Deletions.KEEP, policy, Format.ICALENDAR);
    }

    private static List<String> summaries(Bench bench) {
        assertThat(Bench.contents(bench.pim)).isEqualTo(Bench.contents(bench.store));
        return bench.pim.texts().values().stream().map(Bench::summary).toList();
    }

    private static void isAtRest(Bench bench) {
        RunReport next = bench.run();
        assertThat(next.pim().all() + next.store().all()).as("written by the next run").isZero();
        assertThat(next.problems()).isEmpty();
        assertThat(next.conflicts()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TO_STORE, ASK", "TO_STORE, BOTH", "TO_PIM, ASK", "TO_PIM, BOTH"})
    void afterOneTwoWaySyncBothSidesHaveBothVersions(Direction direction, ConflictPolicy policy) {
        Bench bench = merged(direction, folder);

        bench.terms = twoWay(policy);
        RunReport report = bench.run();

        assertThat(report.problems()).isEmpty();
        assertThat(report.conflicts()).isEmpty();
        assertThat(summaries(bench)).containsExactlyInAnyOrderElementsOf(VERSIONS);
        isAtRest(bench);
    }

    /** The edit goes to the copy first: only then may something else take its place. */
    @ParameterizedTest
    @EnumSource
    void anEditOfTheCopiedRecordIsNotLost(Direction direction) {
        Bench bench = merged(direction, folder);
        if (direction == Direction.TO_STORE) {
            bench.pim("a", "Edited");
        } else {
            bench.store("a", "Edited");
        }

        bench.terms = twoWay(ConflictPolicy.ASK);
        bench.run();
        assertThat(bench.run().problems()).isEmpty();

        assertThat(summaries(bench))
                .containsExactlyInAnyOrder(
                        "Edited", direction == Direction.TO_STORE ? "Of the store" : "Of the PIM");
        isAtRest(bench);
    }

    /** Both versions of it were kept twice: the second copy is one of the first. */
    @Test
    void aRecordThatWasKeptTwiceComesToRest() {
        Bench bench = merged(Direction.TO_STORE, folder);
        String copy = copyIn(bench.store);
        bench.pim("a", "Of the PIM again");
        bench.store.put(copy, Events.changed(bench.store.texts().get(copy), "SUMMARY", "Theirs"));
        bench.run();

        bench.terms = twoWay(ConflictPolicy.ASK);
        bench.run();
        assertThat(bench.run().problems()).isEmpty();

        assertThat(summaries(bench)).contains("Of the PIM again", "Of the store", "Theirs");
        isAtRest(bench);
    }

    /** The user has removed the winner and goes on with the copy: each side has one UID for it. */
    @Test
    void theCopyInThePimGoesOnAsTheRecordInTheStore() {
        Bench bench = merged(Direction.TO_PIM, folder);
        String copy = copyIn(bench.pim);
        bench.pim.remove("a");
        bench.pim.put(copy, Events.changed(bench.pim.texts().get(copy), "SUMMARY", "Edited"));

        bench.terms = twoWay(ConflictPolicy.ASK);
        bench.run();

        assertThat(bench.store.texts().get("a")).contains("UID:a\r\n", "SUMMARY:Edited");
        isAtRest(bench);
    }

    @Test
    void aRecordThatGetsAnotherNameIsStillLinkedToItsCopy() {
        Bench bench = merged(Direction.TO_PIM, folder);
        String text = bench.store.texts().get("a");
        bench.store.remove("a");
        bench.store.put("elsewhere", text);
        bench.run();

        bench.terms = twoWay(ConflictPolicy.ASK);
        bench.run();
        assertThat(bench.run().problems()).isEmpty();

        assertThat(summaries(bench)).containsExactlyInAnyOrderElementsOf(VERSIONS);
        isAtRest(bench);
    }

    @Test
    void anEditBeforeARunThatDiesMakesNoThirdVersion() {
        boolean crashed = true;
        for (int at = 0; crashed; at++) {
            Bench bench = merged(Direction.TO_STORE, folder.resolve("edited-" + at));
            bench.pim("a", "Edited");
            bench.run();
            bench.terms = twoWay(ConflictPolicy.BOTH);
            crashed = crashes(bench, at);
            bench.onStep(step -> {});

            bench.run();
            bench.run();

            assertThat(summaries(bench))
                    .as("step %d", at)
                    .containsExactlyInAnyOrder("Edited", "Of the store");
            isAtRest(bench);
        }
    }

    private static String copyIn(MemoryReplica side) {
        return side.texts().keySet().stream()
                .filter(name -> !name.equals("a"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereverTheRunDiesBothVersionsComeToBothSides() {
        for (Direction direction : Direction.values()) {
            boolean crashed = true;
            for (int at = 0; crashed; at++) {
                Bench bench = merged(direction, folder.resolve(direction + "-" + at));
                bench.terms = twoWay(ConflictPolicy.BOTH);
                crashed = crashes(bench, at);
                bench.onStep(step -> {});

                bench.run();
                bench.run();

                assertThat(summaries(bench))
                        .as("%s, step %d", direction, at)
                        .containsExactlyInAnyOrderElementsOf(VERSIONS);
                isAtRest(bench);
            }
        }
    }

    private static boolean crashes(Bench bench, int at) {
        int[] left = {at};
        bench.onStep(step -> {
            if (left[0]-- == 0) {
                throw new Bench.Crash();
            }
        });
        try {
            bench.run();
            return false;
        } catch (Bench.Crash crash) {
            return true;
        }
    }
}
