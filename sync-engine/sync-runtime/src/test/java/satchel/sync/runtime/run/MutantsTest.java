package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An engine that makes a mistake breaks a law: the laws can fail. */
final class MutantsTest {
    private static final long SEED = 27;

    @TempDir(factory = QuickFolder.class)
    Path folder;

    private int worlds;

    @ParameterizedTest
    @EnumSource
    void aMistakeBreaksALaw(Mutant mutant) {
        List<Situation> situations = new ArrayList<>(Situation.all());
        Collections.shuffle(situations, new Random(SEED));

        Optional<String> found =
                situations.stream()
                        .flatMap(situation -> firstBroken(mutant, situation).stream())
                        .findFirst();

        assertThat(found).as("a law that %s breaks", mutant).isPresent();
    }

    private Optional<String> firstBroken(Mutant mutant, Situation situation) {
        int steps = world(mutant, situation).steps();
        for (Disturbance disturbance : Disturbance.all(steps)) {
            World world = world(mutant, situation);
            world.play(disturbance);
            List<String> broken = Laws.broken(world);
            if (!broken.isEmpty()) {
                return Optional.of(situation + ", " + disturbance + ": " + broken);
            }
        }
        return Optional.empty();
    }

    private World world(Mutant mutant, Situation situation) {
        World world = new World(folder.resolve("w" + worlds++), situation);
        mutant.befall(world.bench);
        return world;
    }
}
