package satchel.dav.store.sqlite;

import java.sql.SQLException;
import satchel.dav.store.sql.Session;

/** Transactions of a session. */
record SqliteTransactions(Session session) implements Transactions {
    @Override
    public void begin() throws SQLException {
        session.execute("BEGIN IMMEDIATE");
    }

    @Override
    public void savepoint() throws SQLException {
        session.execute("SAVEPOINT one");
    }

    @Override
    public void release() throws SQLException {
        session.execute("RELEASE one");
    }

    @Override
    public void rollbackToSavepoint() throws SQLException {
        session.execute("ROLLBACK TO one");
        session.execute("RELEASE one");
    }

    @Override
    public void commit() throws SQLException {
        session.execute("COMMIT");
    }

    @Override
    public void rollback() throws SQLException {
        session.execute("ROLLBACK");
    }

    @Override
    public void checkpoint() throws SQLException {
        session.first("PRAGMA wal_checkpoint(PASSIVE)", row -> row.getInt(1));
    }
}
