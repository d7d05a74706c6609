package satchel.sync.core.base;

/** What became of a link since both sides agreed. */
public enum LinkState {
    /** Both sides have the record. */
    SYNCED,
    /**
     * Deleted in the PIM, kept in the store because the user chose a superset (merge to the store,
     * deletions kept).
     */
    KEPT_IN_STORE,
    /** The same of a merge to the PIM. */
    KEPT_IN_PIM,
    /**
     * Edited in the store after both sides agreed; a merge to the store leaves that edit where it
     * is. What is agreed is the PIM's version.
     */
    STORE_AHEAD,
    /** The same of a merge to the PIM: what is agreed is the store's version. */
    PIM_AHEAD,
    /**
     * Neither side's version was within the scope when last looked at: a deletion that is found
     * when one comes back is nobody's order.
     */
    ASIDE,
    /** Both sides changed and the user has not decided yet; neither side is touched. */
    PARKED,
    /**
     * An undo has given each side its own version back: they are not brought together again unless
     * the user or the policy chooses one of them.
     */
    PARTED;

    /** Whether it waits for its user as long as nobody touches it. */
    public boolean isOpen() {
        return switch (this) {
            case PARKED, PARTED -> true;
            case SYNCED, KEPT_IN_STORE, KEPT_IN_PIM, STORE_AHEAD, PIM_AHEAD, ASIDE -> false;
        };
    }
}
