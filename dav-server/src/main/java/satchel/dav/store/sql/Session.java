package satchel.dav.store.sql;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/** One connection with its prepared statements. For one thread at a time. */
public final class Session implements AutoCloseable {
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    /** Takes rows as they come; says whether it wants another one. */
    @FunctionalInterface
    public interface RowTaker {
        boolean take(ResultSet row) throws SQLException;
    }

    private static final int MOST_STATEMENTS = 100;

    private final Connection connection;
    private final Dialect dialect;
    private final LinkedHashMap<String, PreparedStatement> statements =
            new LinkedHashMap<>(16, 0.75f, true);

    /** Its connection is this session's alone from now on. */
    public Session(Connection connection, Dialect dialect) {
        this.connection = connection;
        this.dialect = dialect;
    }

    /** How this session's database wants things said. */
    Dialect dialect() {
        return dialect;
    }

    public void each(String sql, RowTaker taker, Object... arguments) throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            boolean more = true;
            while (more && rows.next()) {
                more = taker.take(rows);
            }
        } catch (SQLException e) {
            throw forgetting(sql, e);
        }
    }

    public <T> List<T> all(String sql, RowReader<T> reader, Object... arguments)
            throws SQLException {
        List<T> found = new ArrayList<>();
        each(sql, row -> found.add(reader.read(row)), arguments);
        return found;
    }

    public <T> Optional<T> first(String sql, RowReader<T> reader, Object... arguments)
            throws SQLException {
        try (ResultSet rows = bound(sql, arguments).executeQuery()) {
            return rows.next() ? Optional.of(reader.read(rows)) : Optional.empty();
        } catch (SQLException e) {
            throw forgetting(sql, e);
        }
    }

    /** The number of rows touched. */
    public int update(String sql, Object... arguments) throws SQLException {
        try {
            PreparedStatement statement = bound(sql, arguments);
            int rows = statement.executeUpdate();
            statement.clearParameters(); // they may hold a large body
            return rows;
        } catch (SQLException e) {
            throw forgetting(sql, e);
        }
    }

    /** A statement that gives nothing back, such as BEGIN. */
    public void execute(String sql) throws SQLException {
        try {
            bound(sql).execute();
        } catch (SQLException e) {
            throw forgetting(sql, e);
        }
    }

    /**
     * SQLite's driver closes a statement that failed: a COMMIT on a full disk would be its last.
     */
    private SQLException forgetting(String sql, SQLException cause) {
        PreparedStatement failed = statements.remove(sql);
        if (failed != null) {
            try {
                failed.close();
            } catch (SQLException e) {
                cause.addSuppressed(e);
            }
        }
        return cause;
    }

    private PreparedStatement bound(String sql, Object... arguments) throws SQLException {
        PreparedStatement statement = statements.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            statements.put(sql, statement);
            forgetOldest();
        }
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, storable(arguments[i]));
        }
        return statement;
    }

    private static Object storable(Object argument) {
        return argument instanceof String text ? storable(text) : argument;
    }

    /** PostgreSQL's text has no NUL, and SQLite's functions end at one. */
    private static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace('\0', '\uFFFD');
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
