package satchel.dav.query.recurrence;

/**
 * How much expanding may still be done, counted in moments looked at, so that the same query has
 * the same answer on a slow machine. Not safe for use by many threads.
 */
public final class Budget {
    /** Some tenths of a second for one object with a hostile rule; a week of MINUTELY fits in. */
    private static final long PER_OBJECT = 20_000;

    /** Some seconds for a request of hostile rules; a week of 25,000 daily events fits in. */
    private static final long PER_REQUEST = 250_000;

    private long requestLeft = PER_REQUEST;
    private long objectLeft = PER_OBJECT;

    /** Before the first rule of each object. */
    public void nextObject() {
        objectLeft = PER_OBJECT;
    }

    public boolean usedUp() {
        return objectLeft <= 0 || requestLeft <= 0;
    }

    void spend(long moments) {
        objectLeft -= moments;
        requestLeft -= moments;
    }
}
