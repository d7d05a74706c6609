package satchel.sync.core.plan;

/** How the contents of one record on both sides relate, as far as the tables ask. */
enum Contents {
    EQUAL,
    /** Different, and both sides' changes go together: no field was changed by both. */
    MERGE,
    GIVER_NEWER,
    RECEIVER_NEWER,
    /** Different, and neither can be shown to be the newer one. */
    DIFFERENT
}
