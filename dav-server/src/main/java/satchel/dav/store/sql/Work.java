package satchel.dav.store.sql;

import java.sql.SQLException;

/** What is to be done with a session, within a transaction. */
@FunctionalInterface
public interface Work<T> {
    T run(Session session) throws SQLException;
}
