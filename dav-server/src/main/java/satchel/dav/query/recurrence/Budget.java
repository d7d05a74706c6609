package satchel.dav.query.recurrence;

/**
 * How much expanding may still be done, counted in moments looked at, so that the same query has
 * the same answer on a slow machine. Not safe for use by many threads.
 */
public final class Budget {
    /** Some tenths of a second for one object with a hostile rule; a week of MINUTELY fits in. */
    private static final long PER_OBJECT = 20_000;

    /** Some seconds for a request of hostile rules; a week of 50,000 daily events fits in. */
    private static final long PER_REQUEST = 500_000;

    /** Some dozen years of a zone with a long history; clocks are set twice a year. */
    private static final long PER_ZONE = 100_000;

    private final long perObject;
    private long requestLeft;
    private long objectLeft;

    private Budget(long perObject, long perRequest) {
        this.perObject = perObject;
        this.requestLeft = perRequest;
        this.objectLeft = perObject;
    }

    /** Of a request. */
    public Budget() {
        this(PER_OBJECT, PER_REQUEST);
    }

    /** Of a VTIMEZONE and all that is asked of it. */
    public static Budget ofZone() {
        return new Budget(PER_ZONE, PER_ZONE);
    }

    /** Before the first rule of each object. */
    public void nextObject() {
        objectLeft = perObject;
    }

    public boolean usedUp() {
        return objectLeft <= 0 || requestLeft <= 0;
    }

    void spend(long moments) {
        objectLeft -= moments;
        requestLeft -= moments;
    }
}
