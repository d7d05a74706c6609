package satchel.dav.store.snapshot;

/**
 * Which sequences of three characters are in a text, as bits: a text that holds another has all its
 * bits. With {@value #BITS} bits a card of half a thousand characters sets a third of them, so that
 * each sequence that is wanted lets one in three others pass.
 */
final class Trigrams {
    static final int WORDS = 16;
    private static final int BITS = WORDS * Long.SIZE;
    private static final int SPREAD = 0x9E3779B1; // 2^32 by the golden ratio
    private static final int SHIFT = Integer.SIZE - Integer.numberOfTrailingZeros(BITS);

    private Trigrams() {}

    /** Sets the bits of a text in {@link #WORDS} words. */
    static void add(String text, long[] words, int first) {
        for (int i = 0; i + 2 < text.length(); i++) {
            int bit = bit(text.charAt(i), text.charAt(i + 1), text.charAt(i + 2));
            words[first + bit / Long.SIZE] |= 1L << bit;
        }
    }

    private static int bit(char a, char b, char c) {
        return ((a * 31 + b) * 31 + c) * SPREAD >>> SHIFT;
    }

    /** Whether the words of a text have all bits of the wanted ones. */
    static boolean mayHold(long[] words, int first, long[] wanted) {
        for (int i = 0; i < WORDS; i++) {
            if ((words[first + i] & wanted[i]) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
