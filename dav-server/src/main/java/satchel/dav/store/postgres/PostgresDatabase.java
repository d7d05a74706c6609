package satchel.dav.store.postgres;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import satchel.dav.store.sql.Database;
import satchel.dav.store.sql.Databases;
import satchel.dav.store.sql.Dialect;
import satchel.dav.store.sql.Session;
import satchel.dav.store.sql.Work;

/**
 * One database that all owners' rows are in, as far as we see. Those who read have connections of
 * their own: a crowd that waits to write one collection does not keep them out.
 */
final class PostgresDatabase implements Database, Databases {
    private static final Dialect DIALECT = new PostgresDialect();

    private final HikariDataSource readers;
    private final HikariDataSource writers;
    private final Retries retries =
            new Retries(most -> ThreadLocalRandom.current().nextLong(most), Thread::sleep);

    /** Its tables must be up to date: see {@link PostgresSchema}. */
    PostgresDatabase(String url, int connections) {
        this.readers = ConnectionPool.forReads(url, connections);
        this.writers = ConnectionPool.forWrites(url, connections);
    }

    @Override
    public Database of(String owner) {
        return this;
    }

    @Override
    public List<? extends Database> all() {
        return List.of(this);
    }

    @Override
    public <T> T read(Work<T> work) {
        try {
            Connection connection = readers.getConnection();
            try (Session session = new Session(connection, DIALECT)) {
                T result = work.run(session);
                connection.commit();
                return result;
            }
        } catch (SQLException e) {
            throw PostgresFailure.explain(e);
        }
    }

    @Override
    public <T> T write(long bytes, Work<T> work) {
        try {
            return retries.run(() -> attempt(work));
        } catch (SQLException e) {
            throw PostgresFailure.explain(e);
        }
    }

    private <T> T attempt(Work<T> work) throws SQLException {
        Connection connection = writers.getConnection();
        try (Session session = new Session(connection, DIALECT)) {
            T result = work.run(session);
            commit(connection);
            return result;
        }
    }

    /** Throws what may be tried again; all else that goes wrong here is final. */
    private static void commit(Connection connection) throws SQLException {
        try {
            connection.commit();
        } catch (SQLException e) {
            if (PostgresFailure.givesWayToAnother(e)) {
                throw e;
            }
            throw PostgresFailure.explainCommit(e);
        }
    }

    @Override
    public void close() {
        try (readers;
                writers) {
            // each even if the other fails
        }
    }
}
