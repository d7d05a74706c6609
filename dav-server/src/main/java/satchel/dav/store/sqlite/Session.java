package satchel.dav.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.sqlite.SQLiteConfig;

/** One connection with its prepared statements. For one thread at a time. */
final class Session implements AutoCloseable {
    @FunctionalInterface
    interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes rows as they come; says whether it wants another one. */
    @FunctionalInterface
    interface RowTaker {
        boolean take(ResultSet row) throws SQLException;
    }

    private static final int MOST_STATEMENTS = 100;
    private static final int BUSY_MILLIS = 5_000;

    private final Connection connection;
    private final LinkedHashMap<String, PreparedStatement> statements =
            new LinkedHashMap<>(16, 0.75f, true);

    private Session(Connection connection) {
        this.connection = connection;
    }

    /** Checkpoints are the writer's own business, so that it hears of it when one fails. */
    static Session open(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        Session session = new Session(config.createConnection(url(file)));
        session.execute("PRAGMA wal_autocheckpoint = 0");
        session.execute("PRAGMA journal_size_limit = 67108864");
        return session;
    }

    /** As a file: URI, since a plain path would lose what follows a question mark. */
    static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri();
    }

    void each(String sql, RowTaker taker, Object... arguments) throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            boolean more = true;
            while (more && rows.next()) {
                more = taker.take(rows);
            }
        }
    }

    <T> List<T> all(String sql, RowReader<T> reader, Object... arguments) throws SQLException {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(reader.read(row)), arguments);
        return found;
    }

    <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments)
            throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        }
    }

    /** The number of rows touched. */
    int update(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = bound(sql, arguments);
        int rows = statement.executeUpdate();
        statement.clearParameters(); // they may hold a large body
        return rows;
    }

    /** A statement that gives nothing back, such as BEGIN. */
    void execute(String sql) throws SQLException {
        bound(sql).execute();
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
            forgetOldest();
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
        return statement;
    }

    private void forgetOldest() throws SQLException {
        if (statements.size() > MOST_STATEMENTS) {
            statements.pollFirstEntry().getValue().close();
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
