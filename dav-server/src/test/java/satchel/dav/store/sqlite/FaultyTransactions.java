package satchel.dav.store.sqlite;

import java.sql.SQLException;

/** Real transactions of which the n-th step fails with a result code of SQLite. */
final class FaultyTransactions implements Transactions {
    private final Transactions real;
    private final int code;
    private int stepsLeft;
    private int commits;

    FaultyTransactions(Transactions real, int n, int code) {
        this.real = real;
        this.stepsLeft = n;
        this.code = code;
    }

    boolean hasFailed() {
        return stepsLeft <= 0;
    }

    int commits() {
        return commits;
    }

    private void step() throws SQLException {
        stepsLeft--;
        if (stepsLeft == 0) {
            throw new SQLException("injected", "", code);
        }
    }

    @Override
    public void begin() throws SQLException {
        step();
        real.begin();
    }

    @Override
    public void savepoint() throws SQLException {
        step();
        real.savepoint();
    }

    @Override
    public void release() throws SQLException {
        step();
        real.release();
    }

    @Override
    public void rollbackToSavepoint() throws SQLException {
        step();
        real.rollbackToSavepoint();
    }

    @Override
    public void commit() throws SQLException {
        step();
        real.commit();
        commits++;
    }

    @Override
    public void rollback() throws SQLException {
        real.rollback();
    }

    @Override
    public void checkpoint() throws SQLException {
        step();
        real.checkpoint();
    }
}
