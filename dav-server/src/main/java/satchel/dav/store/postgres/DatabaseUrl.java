package satchel.dav.store.postgres;

import org.postgresql.Driver;
import org.postgresql.ds.PGSimpleDataSource;
import satchel.dav.store.StoreException;

/** Where a database is, as {@code jdbc:postgresql:…}. It may hold a password: it is never shown. */
record DatabaseUrl(String text) {
    /** Throws {@link StoreException} if it is none. */
    DatabaseUrl {
        if (Driver.parseURL(text, null) == null) {
            throw new StoreException(
                    "the address of the database is not like"
                            + " jdbc:postgresql://HOST:PORT/DATABASE?user=NAME");
        }
    }

    /** Connections one by one. */
    PGSimpleDataSource source() {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(text);
        return source;
    }

    @Override
    public String toString() {
        return "(database)";
    }
}
