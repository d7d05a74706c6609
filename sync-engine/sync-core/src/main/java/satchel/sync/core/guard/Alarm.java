package satchel.sync.core.guard;

import java.util.List;
import satchel.sync.core.record.Side;

/**
 * One thing about a plan that is seldom meant.
 *
 * @param uids the records it is about, in the plan's order
 * @param of how many records the side has
 */
public record Alarm(Kind kind, Side side, List<String> uids, int of) {
    private static final String LOST =
            "which has lost its memory and may have been put back to an older state";

    public Alarm {
        uids = List.copyOf(uids);
    }

    /** What is seldom meant. */
    public enum Kind {
        MANY_DELETIONS("would be deleted"),
        SIDE_BECOMES_EMPTY("would be deleted, which leaves nothing"),
        MANY_UPDATES("would be overwritten"),
        DELETED_AFTER_LOSS("would be deleted, because they are missing on the other side, " + LOST),
        OLDER_AFTER_LOSS("would be overwritten by what may be older on the other side, " + LOST);

        private final String words;

        Kind(String words) {
            this.words = words;
        }
    }

    /** "39 of 40 records in the store would be deleted". */
    public String sentence() {
        String place = side == Side.PIM ? "in the PIM" : "in the store";
        return uids.size() + " of " + of + " records " + place + " " + kind.words;
    }
}
