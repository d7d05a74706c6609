package satchel.dav.store.sqlite;

import java.sql.SQLException;

/** The frame around a group of writes; an interface so that tests can make each step fail. */
interface Transactions {
    void begin() throws SQLException;

    void savepoint() throws SQLException;

    void release() throws SQLException;

    void rollbackToSavepoint() throws SQLException;

    /** Returns when all of the group is durable. */
    void commit() throws SQLException;

    void rollback() throws SQLException;

    /** Moves what the WAL holds into the database file, as far as readers allow. */
    void checkpoint() throws SQLException;
}
