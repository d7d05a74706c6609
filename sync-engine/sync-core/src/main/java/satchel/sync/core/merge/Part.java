package satchel.sync.core.merge;

/** What stands within a component, as it was written. */
sealed interface Part permits Property, Block {
    /** Number of its first line: unique within a body. */
    int number();

    String text();
}
