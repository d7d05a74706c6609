package satchel.sync.core.base;

/** What became of a link since both sides agreed. */
public enum LinkState {
    /** Both sides have the record. */
    SYNCED,
    /**
     * Deleted in the PIM, kept in the store because the user chose a superset (merge, deletions
     * kept).
     */
    KEPT_IN_STORE,
    /** Edited in the store after both sides agreed; a merge leaves that edit where it is. */
    STORE_AHEAD,
    /** Both sides changed and the user has not decided yet; neither side is touched. */
    PARKED
}
