package satchel.dav.store.sql;

/** What the two databases say differently. */
public interface Dialect {
    /**
     * Ends a SELECT of a row that a write is going to change: until the transaction ends nobody
     * else gets that far. Empty where there is only one writer anyway.
     */
    String lockingRow();

    /** The condition that a column's text contains the next argument. */
    String contains(String column);
}
