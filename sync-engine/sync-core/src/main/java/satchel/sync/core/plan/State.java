package satchel.sync.core.plan;

/** What became of one record on one side since both sides agreed. */
enum State {
    /** Not there, and both sides never agreed on it. */
    NONE,
    /** There, and both sides never agreed on it. */
    NEW,
    SAME,
    CHANGED,
    DELETED;

    boolean isThere() {
        return switch (this) {
            case NEW, SAME, CHANGED -> true;
            case NONE, DELETED -> false;
        };
    }
}
