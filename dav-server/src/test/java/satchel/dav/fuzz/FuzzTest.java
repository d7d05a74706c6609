package satchel.dav.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import satchel.content.line.MalformedContentException;
import satchel.dav.http.DavError;

/**
 * F1: whatever comes in, a parser takes it or refuses it as it has declared, within a second of
 * processor time and 64 MB of memory. A short look each time; {@code -Dsatchel.fuzz.seconds=300} is
 * the long one, {@code -Dsatchel.fuzz.seed=N} the same one again.
 */
final class FuzzTest {
    private static final long SECONDS = Long.getLong("satchel.fuzz.seconds", 1);
    private static final long SEED = Long.getLong("satchel.fuzz.seed", System.nanoTime());
    private static final Duration LONGEST = Duration.ofSeconds(1);
    private static final long MOST_BYTES = 64L << 20;

    /** Classes are loaded and compiled with the first ones: their cost is not the input's. */
    private static final int WARM_UP = 200;

    private static final com.sun.management.ThreadMXBean THREADS =
            (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();

    @ParameterizedTest
    @EnumSource
    void whateverComesInIsTakenOrRefusedInTime(Target target) {
        Mutator mutator = new Mutator(new SplittableRandom(SEED), target.samples(), Samples.WORDS);
        long end = System.nanoTime() + Duration.ofSeconds(SECONDS).toNanos();
        int runs = 0;
        while (runs < WARM_UP || System.nanoTime() < end) {
            byte[] input = mutator.next();
            feed(target, input, runs >= WARM_UP);
            runs++;
        }
        System.out.printf("FuzzTest %s: %,d inputs, seed %d%n", target, runs, SEED);
    }

    private static void feed(Target target, byte[] input, boolean measured) {
        long cpu = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getCurrentThreadAllocatedBytes();
        try {
            target.feed(input);
        } catch (DavError | MalformedContentException refused) {
            assertThat(refused.getMessage()).isNotNull();
        } catch (IOException | RuntimeException | Error fault) {
            throw new AssertionError(described(target, input), fault);
        }
        if (measured) {
            assertThat(Duration.ofNanos(THREADS.getCurrentThreadCpuTime() - cpu))
                    .as(() -> described(target, input))
                    .isLessThan(LONGEST);
            assertThat(THREADS.getCurrentThreadAllocatedBytes() - bytes)
                    .as(() -> described(target, input))
                    .isLessThan(MOST_BYTES);
        }
    }

    private static String described(Target target, byte[] input) {
        return "%s, seed %d, %d bytes: %s"
                .formatted(target, SEED, input.length, Base64.getEncoder().encodeToString(input));
    }
}
