package satchel.dav.store.sql;

/** One database, and its transactions. Safe for use by many threads. */
public interface Database {
    /** Sees one moment of the database. Nothing may be written. */
    <T> T read(Work<T> work);

    /**
     * Returns when the work is durable. It may be run more than once, each time with nothing of the
     * time before.
     *
     * @param bytes about as many as the work writes beside rows
     */
    <T> T write(long bytes, Work<T> work);
}
