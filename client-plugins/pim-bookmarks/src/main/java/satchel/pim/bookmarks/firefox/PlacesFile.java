package satchel.pim.bookmarks.firefox;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import satchel.client.api.PimException;

/** A profile's places.sqlite while it is open. A running Firefox lets nobody else open it. */
final class PlacesFile implements AutoCloseable {
    /** Versions of the form that were seen to hold what is read and written here. */
    static final Set<Integer> KNOWN = Set.of(86);

    private static final int BUSY_MILLIS = 300;

    private final Connection connection;
    private final Sql sql;

    private PlacesFile(Connection connection) {
        this.connection = connection;
        this.sql = new Sql(connection);
    }

    static PlacesFile toRead(Path file) throws SQLException, PimException {
        SQLiteConfig config = config();
        config.setReadOnly(true);
        return open(file, config);
    }

    static PlacesFile toWrite(Path file) throws SQLException, PimException {
        SQLiteConfig config = config();
        config.resetOpenMode(org.sqlite.SQLiteOpenMode.CREATE);
        config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        return open(file, config);
    }

    private static SQLiteConfig config() {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(BUSY_MILLIS);
        return config;
    }

    /** The driver is named, because DriverManager finds none across bundle class loaders. */
    private static PlacesFile open(Path file, SQLiteConfig config)
            throws SQLException, PimException {
        // As a file: URI, since a plain path would lose what follows a question mark.
        String url = "jdbc:sqlite:" + file.toAbsolutePath().toUri();
        Connection connection = JDBC.createConnection(url, config.toProperties());
        PlacesFile opened = new PlacesFile(connection);
        try {
            opened.requireKnown();
            return opened;
        } catch (SQLException | PimException e) {
            opened.close();
            throw e;
        }
    }

    private void requireKnown() throws SQLException, PimException {
        int version = sql.first("PRAGMA user_version", row -> row.getInt(1)).orElse(0);
        if (!KNOWN.contains(version)) {
            throw new PimException(
                    PimException.Kind.UNSUPPORTED,
                    "Firefox's bookmarks are in version %d of their form; known are %s"
                            .formatted(version, KNOWN));
        }
    }

    PlacesTree.Found tree() throws SQLException, PimException {
        List<PlacesRow> rows = sql.all(PlacesRow.SELECT, PlacesRow::of);
        Map<Long, String> keywords = new HashMap<>();
        sql.all(
                        """
                        SELECT place_id, keyword FROM moz_keywords
                        WHERE ifnull(post_data, '') = '' AND keyword <> '' ORDER BY id\
                        """,
                        row -> Map.entry(row.getLong(1), row.getString(2)))
                .forEach(one -> keywords.putIfAbsent(one.getKey(), one.getValue()));
        return PlacesTree.of(rows, keywords);
    }

    Sql sql() {
        return sql;
    }

    /** Nobody else writes from here on. */
    void start() throws SQLException {
        sql.run("BEGIN IMMEDIATE");
    }

    void rollBack() throws SQLException {
        sql.run("ROLLBACK");
    }

    /** What is done at once or not at all. */
    interface Work<T> {
        T run() throws SQLException, PimException;
    }

    <T> T inTransaction(Work<T> work) throws SQLException, PimException {
        start();
        try {
            T made = work.run();
            sql.run("COMMIT");
            return made;
        } catch (SQLException | PimException | RuntimeException e) {
            rollBackAfter(e);
            throw e;
        }
    }

    /** SQLite may have done so itself: what is told is why. */
    private void rollBackAfter(Exception why) {
        try {
            rollBack();
        } catch (SQLException e) {
            why.addSuppressed(e);
        }
    }

    /** A copy that is whole, with what is still in the log. */
    void copyTo(Path copy) throws IOException {
        String literal = copy.toAbsolutePath().toString().replace("'", "''");
        try (Statement statement = connection.createStatement()) {
            statement.execute("VACUUM INTO '" + literal + "'");
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    static boolean isLocked(SQLException e) {
        return e instanceof SQLiteException lite
                && (primary(lite.getResultCode()) == SQLiteErrorCode.SQLITE_BUSY.code
                        || primary(lite.getResultCode()) == SQLiteErrorCode.SQLITE_LOCKED.code);
    }

    private static int primary(SQLiteErrorCode extended) {
        return extended.code & 0xFF;
    }

    @Override
    public void close() throws SQLException {
        try (connection) {
            sql.close();
        }
    }
}
