package satchel.sync.runtime.dav;

import java.util.OptionalInt;

/**
 * How many bodies to ask for at once: fewer where the server cannot give so many or they are large,
 * more again where all goes well, and not soon again as many as were too many.
 */
final class BatchSize {
    static final int FIRST = 100;
    static final int MOST = 200;

    /** An answer of more octets than this is long enough; so it also bounds what a batch holds. */
    static final long PLENTY = 4L << 20;

    /** So many good batches, and what was too many once may be tried again. */
    private static final int FORGOTTEN_AFTER = 16;

    private int size = FIRST;
    private OptionalInt tooMany = OptionalInt.empty();
    private int good;

    int next() {
        return size;
    }

    /** No answer came for so many; if that was one, it is not their number. */
    void failed(int asked) {
        tooMany = asked > 1 ? OptionalInt.of(asked) : OptionalInt.empty();
        size = Math.max(1, asked / 2);
        good = 0;
    }

    void came(int asked, long octets) {
        if (octets > PLENTY) {
            failed(asked);
        } else if (asked == size && octets <= PLENTY / 2) {
            if (++good % FORGOTTEN_AFTER == 0) {
                tooMany = OptionalInt.empty();
            }
            size = Math.clamp(more(), size, MOST);
        }
    }

    /** Twice as many, or half the way to what was too many. */
    private int more() {
        return tooMany.isPresent() ? (size + tooMany.getAsInt()) / 2 : size * 2;
    }
}
