package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Mode;

/**
 * A run dies at each of its steps in turn; the run after it ends where an undisturbed run would
 * have: nothing twice, nothing lost, nothing back from the dead, no conflict that is none.
 */
final class CrashTest {
    @TempDir(factory = QuickFolder.class)
    Path folder;

    static Stream<Arguments> terms() {
        return Stream.of(
                Arguments.of(Mode.REPLACE, Deletions.KEEP),
                Arguments.of(Mode.MERGE, Deletions.KEEP),
                Arguments.of(Mode.MERGE, Deletions.PROPAGATE),
                Arguments.of(Mode.TWO_WAY, Deletions.KEEP));
    }

    /** Six records agreed on, then every kind of change on both sides. */
    private Bench changed(String name, Mode mode, Deletions deletions) {
        Bench bench = new Bench(folder.resolve(name), mode, deletions, ConflictPolicy.ASK);
        for (String uid : List.of("a", "b", "c", "d", "e", "f")) {
            bench.pim(uid, "Agreed " + uid);
        }
        assertThat(bench.run().clean()).isTrue();
        bench.pim("a", "Changed in the PIM");
        bench.pim.remove("b");
        bench.pim("g", "New in the PIM");
        bench.pim("e", "Same change");
        bench.store("c", "Changed in the store");
        bench.store.remove("d");
        bench.store("h", "New in the store");
        bench.store("e", "Same change");
        return bench;
    }

    private static final class Countdown {
        private int left;

        Countdown(int steps) {
            left = steps;
        }

        void tick(String step) {
            if (left-- == 0) {
                throw new Bench.Crash();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("terms")
    void runAfterACrashEndsWhereAnUndisturbedOneWould(Mode mode, Deletions deletions) {
        Bench undisturbed = changed("undisturbed", mode, deletions);
        assertThat(undisturbed.run().clean()).isTrue();

        int step = 0;
        while (dies(changed(mode + " " + step, mode, deletions), step, undisturbed)) {
            step++;
        }

        assertThat(step).as("steps of a run").isGreaterThan(10);
    }

    /** Whether the run had that many steps. */
    private static boolean dies(Bench bench, int step, Bench undisturbed) {
        boolean died = false;
        bench.onStep(new Countdown(step)::tick);
        try {
            bench.run();
        } catch (Bench.Crash expected) {
            died = true;
        }
        bench.onStep(any -> {});

        RunReport after = bench.run();

        assertThat(after.problems()).as("after a crash at step %d", step).isEmpty();
        assertThat(after.conflicts()).as("after a crash at step %d", step).isEmpty();
        assertThat(Bench.contents(bench.pim))
                .as("PIM after a crash at step %d", step)
                .isEqualTo(Bench.contents(undisturbed.pim));
        assertThat(Bench.contents(bench.store))
                .as("store after a crash at step %d", step)
                .isEqualTo(Bench.contents(undisturbed.store));
        assertThat(bench.base.intents()).isEmpty();
        assertThat(bench.preview().plan().actions())
                .as("what is left to do after a crash at step %d", step)
                .isEmpty();
        return died;
    }

    @ParameterizedTest
    @MethodSource("terms")
    void editInTheMiddleOfARunIsNotLost(Mode mode, Deletions deletions) {
        for (String side : List.of("PIM", "store")) {
            for (String uid : List.of("a", "c", "f")) {
                int step = 0;
                while (disturbs(side, uid, step, mode, deletions)) {
                    step++;
                }
                assertThat(step).as("steps of a run").isGreaterThan(10);
            }
        }
    }

    private boolean disturbs(String side, String uid, int step, Mode mode, Deletions deletions) {
        Bench bench = changed(String.join(" ", mode.name(), side, uid, "" + step), mode, deletions);
        boolean[] edited = {false};
        int[] left = {step};
        bench.onStep(any -> {
            if (left[0]-- == 0) {
                edited[0] = true;
                if (side.equals("PIM")) {
                    bench.pim(uid, "Edited meanwhile");
                } else {
                    bench.store(uid, "Edited meanwhile");
                }
            }
        });
        bench.run();
        bench.onStep(any -> {});
        bench.run();

        if (edited[0]) {
            assertThat(bench.marksAnywhere())
                    .as("%s edited at step %d on the %s", uid, step, side)
                    .contains("Edited meanwhile");
        }
        return edited[0];
    }
}
