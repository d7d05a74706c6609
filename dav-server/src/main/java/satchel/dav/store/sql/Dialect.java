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

    /**
     * As much of a page as may be held at once: its rows in the order of {@code key} up to the one
     * that reaches {@code bytes}. The page as it is where the driver hands out one row at a time.
     *
     * @param page a SELECT, in the order of {@code key}
     * @param key a column of it
     * @param weight the bytes of a row, as an expression over its columns
     */
    String firstBytes(String page, String key, String weight, long bytes);

    /** How many names one statement asks for; one, where a statement is no journey. */
    int namesAtOnce();
}
