package satchel.dav.store.sqlite;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;
import satchel.dav.store.sql.Dialect;
import satchel.dav.store.sql.Session;

/** Opens sessions over a file, each with the settings the store's promises need. */
final class Connections {
    static final int BUSY_MILLIS = 5_000;

    private static final Dialect DIALECT = new SqliteDialect();

    private Connections() {}

    /** Checkpoints are the writer's own business, so that it hears of it when one fails. */
    static Session open(Path file) throws SQLException {
        return over(connect(file));
    }

    static Connection connect(Path file) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setBusyTimeout(BUSY_MILLIS);
        return config.createConnection(url(file));
    }

    static Session over(Connection connection) throws SQLException {
        Session session = new Session(connection, DIALECT);
        set(session, "wal_autocheckpoint", 0);
        set(session, "journal_size_limit", 67_108_864);
        return session;
    }

    /** Reads the answer too: a statement that has rows left would keep VACUUM from running. */
    private static void set(Session session, String setting, int value) throws SQLException {
        session.first("PRAGMA %s = %d".formatted(setting, value), row -> row.getInt(1));
    }

    /** As a file: URI, since a plain path would lose what follows a question mark. */
    static String url(Path file) {
        return "jdbc:sqlite:" + file.toAbsolutePath().toUri();
    }
}
