package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import satchel.sync.core.plan.Mode;

/** A side is made ready before anything is written, and only if it is to be written to. */
final class BeginTest {
    private static final String RUNNING = "Browser is running; close it first";

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void agreed() {
        bench = new Bench(folder, Mode.TWO_WAY);
        bench.pim("a", "Tea");
        bench.run();
    }

    @Test
    void aSideThatTakesNoWritesNowKeepsTheOtherFromGettingAny() {
        bench.pim("b", "New in the PIM");
        bench.store("c", "New in the store");
        bench.pim.close(RUNNING);

        RunReport report = bench.run();

        assertThat(report.ending())
                .isInstanceOfSatisfying(
                        Ending.Broken.class, broken -> assertThat(broken.why()).isEqualTo(RUNNING));
        assertThat(Bench.contents(bench.store))
                .containsExactlyInAnyOrder("a=Tea", "c=New in the store");
        assertThat(report.run()).as("nothing was written, so there is no journal").isEmpty();
    }

    @Test
    void aSideThatIsOnlyReadNeedNotBeReady() {
        bench.pim("b", "New in the PIM");
        bench.pim.close(RUNNING);

        assertThat(bench.run().clean()).isTrue();
        assertThat(Bench.contents(bench.store))
                .containsExactlyInAnyOrder("a=Tea", "b=New in the PIM");
        assertThat(bench.pim.begun()).isZero();
    }

    @Test
    void lookingMakesNothingReady() {
        bench.store("c", "New in the store");
        bench.pim.close(RUNNING);

        assertThat(bench.preview().plan().actions()).hasSize(1);
        assertThat(bench.pim.begun()).isZero();
    }

    @Test
    void anUndoAsksTheSameWay() {
        bench.store("c", "New in the store");
        bench.run();
        bench.pim.close(RUNNING);

        RunReport report = bench.undo(bench.history().getFirst(), Optional.empty());

        assertThat(report.ending()).isInstanceOf(Ending.Broken.class);
        assertThat(Bench.contents(bench.pim)).hasSize(2);
    }
}
