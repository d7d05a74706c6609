package satchel.dav.query.recurrence;

/** What is known about a recurrence after a bounded look at it. */
public enum Answer {
    YES,
    NO,
    /**
     * The rule is not understood, or the budget was used up. A query counts this as a match: one
     * object too many harms nobody, one too few is a lost appointment.
     */
    UNKNOWN
}
