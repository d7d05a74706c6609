package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of a sync hold in every situation of one record, whatever disturbs the run at whichever
 * of its steps. How large a part of the situations is played is the fraction that {@code
 * satchel.laws.part} names: with 1 all of them are, {@code satchel.laws.seed} plays a part again.
 */
final class LawsTest {
    private static final long SEED = Long.getLong("satchel.laws.seed", System.nanoTime());
    private static final int PART = Integer.getInteger("satchel.laws.part", 90);

    @TempDir(factory = QuickFolder.class)
    Path folder;

    /** All, or as large a part of them as the seed picks. */
    static List<Situation> situations() {
        List<Situation> all = new ArrayList<>(Situation.all());
        Collections.shuffle(all, new Random(SEED));
        System.out.println("LawsTest seed " + SEED + ", a part of " + PART + " of " + all.size());
        return all.subList(0, all.size() / PART);
    }

    @ParameterizedTest
    @MethodSource("situations")
    void theLawsHoldWhateverHappens(Situation situation) {
        int steps = new World(folder.resolve("undisturbed"), situation).steps();
        int number = 0;
        for (Disturbance disturbance : Disturbance.all(steps)) {
            World world = new World(folder.resolve("w" + number++), situation);
            world.play(disturbance);
            assertThat(Laws.broken(world)).as("%s, %s", situation, disturbance).isEmpty();
        }
        assertThat(number).isGreaterThan(10);
    }
}
