package satchel.sync.runtime.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Clients, users, a server and bad networks as seeds make them, after which the laws must hold. So
 * many of them are played as {@code satchel.simulation.seeds} says, from {@code
 * satchel.simulation.seed} on: that of a failure, with one seed, plays it again.
 */
final class SimulationTest {
    private static final long FIRST =
            Long.getLong("satchel.simulation.seed", System.currentTimeMillis() * 1_000_000);
    private static final int SEEDS = Integer.getInteger("satchel.simulation.seeds", 2_000);
    private static final long ENOUGH = 1_000;

    @TempDir(factory = QuickFolder.class)
    Path folder;

    @Test
    void theLawsHoldForAllClientsWhateverUsersAndNetworksDo() throws IOException {
        System.out.println("SimulationTest: " + SEEDS + " seeds from " + FIRST);
        for (long seed = FIRST; seed < FIRST + SEEDS; seed++) {
            assertThat(broken(seed, client -> {})).as("seed %d", seed).isEmpty();
        }
    }

    /** Else the laws would hold of nothing. Each is found within so many seeds. */
    @ParameterizedTest
    @EnumSource(
            names = {
                "NO_IF_MATCH_WHERE_THE_STORE_IS_REPLACED",
                "NO_LOOK_WHERE_THE_PIM_IS_REPLACED",
                "NO_LOOK_WHERE_THE_PIM_LOSES",
                "NO_IF_NONE_MATCH_IN_THE_STORE",
                "NO_LOOK_WHERE_THE_PIM_GAINS",
                "BASE_BEFORE_THE_WRITE",
                "TOKEN_BEFORE_ITS_CHANGES",
                "BASE_OF_THE_CURRENT_BODY",
                "NO_JOURNAL"
            })
    void aMistakeBreaksALaw(Mutant mutant) throws IOException {
        long seed = 1;
        while (seed < ENOUGH && broken(seed, mutant::befall).isEmpty()) {
            seed++;
        }
        assertThat(seed).as("%s is found", mutant).isLessThan(ENOUGH);
    }

    private List<String> broken(long seed, Consumer<Bench> befall) throws IOException {
        Path world = folder.resolve("world");
        Simulation simulation = new Simulation(world, seed, befall);
        simulation.play();
        List<String> broken = simulation.broken();
        remove(world);
        return broken;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> inside = Files.walk(folder)) {
            for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
