package satchel.client.api;

/** How a database finds out what changed. */
public enum ChangeFeed {
    /** The program tells what changed and what went. */
    NATIVE,
    /** The program remembers what was deleted; changes are found by looking. */
    TOMBSTONES,
    /** Every listing looks at every record. */
    FULL_SCAN
}
