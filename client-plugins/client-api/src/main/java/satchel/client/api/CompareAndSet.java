package satchel.client.api;

/** How sure a write with an expected revision is to overwrite nothing else. */
public enum CompareAndSet {
    /** The program itself refuses a stale revision. */
    NATIVE,
    /** Compared and written in one transaction of the program's store. */
    TRANSACTION,
    /** Compared, then written: another writer may slip in between, for a moment. */
    COMPARE_THEN_WRITE,
    /** Not compared at all. */
    NONE
}
