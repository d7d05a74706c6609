package satchel.dav.store.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** They rule out no text that holds what is wanted, and nearly all others. */
final class TrigramsTest {
    private static final int TEXTS = 2_000;
    private static final int LENGTH = 500;

    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @Test
    void whatIsPartOfATextIsNeverRuledOut() {
        for (int round = 0; round < TEXTS; round++) {
            String text = letters(random.nextInt(LENGTH));
            int from = random.nextInt(text.length() + 1);
            String part = text.substring(from, from + random.nextInt(text.length() - from + 1));

            assertThat(mayHold(text, part)).as("seed %d, %s", seed, part).isTrue();
        }
    }

    @Test
    void fewOtherTextsOfTheLengthOfACardRemain() {
        int left = 0;
        for (int round = 0; round < TEXTS; round++) {
            left += mayHold(letters(LENGTH), "MORGARIUS") ? 1 : 0;
        }

        assertThat(left).as("seed %d", seed).isLessThan(TEXTS / 50);
    }

    private static boolean mayHold(String text, String wanted) {
        return Trigrams.mayHold(bits(text), 0, bits(wanted));
    }

    private static long[] bits(String text) {
        long[] words = new long[Trigrams.WORDS];
        Trigrams.add(text, words, 0);
        return words;
    }

    private String letters(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }
}
