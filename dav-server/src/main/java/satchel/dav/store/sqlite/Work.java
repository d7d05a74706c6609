package satchel.dav.store.sqlite;

import java.sql.SQLException;

/** What is to be done with a session, within a transaction. */
@FunctionalInterface
interface Work<T> {
    T run(Session session) throws SQLException;
}
