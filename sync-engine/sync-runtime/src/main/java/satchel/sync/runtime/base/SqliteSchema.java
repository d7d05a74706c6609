package satchel.sync.runtime.base;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The tables of a pair's file, and the settings under which a commit survives a crash. */
final class SqliteSchema {
    /** What each version added to the one before it. */
    private static final List<List<String>> VERSIONS =
            List.of(
                    List.of(
                            "CREATE TABLE link (uid TEXT PRIMARY KEY, pim_id TEXT NOT NULL,"
                                    + " pim_revision TEXT NOT NULL, store_id TEXT NOT NULL,"
                                    + " store_revision TEXT NOT NULL, hash TEXT NOT NULL,"
                                    + " body TEXT NOT NULL, state TEXT NOT NULL) WITHOUT ROWID",
                            "CREATE INDEX link_by_pim ON link (pim_id)",
                            "CREATE INDEX link_by_store ON link (store_id)",
                            "CREATE TABLE intent (side TEXT NOT NULL, id TEXT NOT NULL,"
                                    + " uid TEXT NOT NULL, from_id TEXT NOT NULL,"
                                    + " from_revision TEXT NOT NULL, body TEXT NOT NULL,"
                                    + " PRIMARY KEY (side, id)) WITHOUT ROWID",
                            "CREATE TABLE seen (side TEXT NOT NULL, id TEXT NOT NULL,"
                                    + " revision TEXT NOT NULL, PRIMARY KEY (side, id)) WITHOUT ROWID",
                            "CREATE TABLE mark (side TEXT PRIMARY KEY, state TEXT NOT NULL) WITHOUT ROWID"),
                    List.of(
                            "CREATE TABLE aside (side TEXT NOT NULL, id TEXT NOT NULL,"
                                    + " stamp TEXT NOT NULL, revision TEXT NOT NULL, uid TEXT NOT NULL,"
                                    + " extent TEXT NOT NULL, failed TEXT NOT NULL,"
                                    + " PRIMARY KEY (side, id)) WITHOUT ROWID"),
                    List.of(
                            "CREATE TABLE ahead (side TEXT NOT NULL, id TEXT NOT NULL,"
                                    + " revision TEXT NOT NULL, body TEXT NOT NULL,"
                                    + " PRIMARY KEY (side, id)) WITHOUT ROWID",
                            "CREATE TABLE unlisted (side TEXT NOT NULL, id TEXT NOT NULL,"
                                    + " PRIMARY KEY (side, id)) WITHOUT ROWID"),
                    List.of(
                            "CREATE TABLE own_form (side TEXT NOT NULL, id TEXT NOT NULL,"
                                    + " given TEXT NOT NULL, kept TEXT NOT NULL,"
                                    + " PRIMARY KEY (side, id)) WITHOUT ROWID",
                            "CREATE TABLE answers (side TEXT PRIMARY KEY, trait TEXT NOT NULL, seen INTEGER NOT NULL) WITHOUT ROWID"));

    private SqliteSchema() {}

    static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA busy_timeout = 5000");
            int version = version(statement);
            if (version > VERSIONS.size()) {
                throw new SQLException(
                        "it was written by a newer Satchel (version " + version + ")");
            }
            if (version < VERSIONS.size()) {
                bringUp(connection, statement, version);
            }
        }
    }

    private static int version(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery("PRAGMA user_version")) {
            return row.next() ? row.getInt(1) : 0;
        }
    }

    private static void bringUp(Connection connection, Statement statement, int version)
            throws SQLException {
        connection.setAutoCommit(false);
        for (List<String> tables : VERSIONS.subList(version, VERSIONS.size())) {
            for (String table : tables) {
                statement.execute(table);
            }
        }
        statement.execute("PRAGMA user_version = " + VERSIONS.size());
        connection.commit();
        connection.setAutoCommit(true);
    }
}
