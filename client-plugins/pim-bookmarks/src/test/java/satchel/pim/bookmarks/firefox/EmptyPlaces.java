package satchel.pim.bookmarks.firefox;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** The tables of places.sqlite that bookmarks are about, in version 86 and without bookmarks. */
public final class EmptyPlaces {
    private static final String TABLES =
            """
            CREATE TABLE moz_origins (id INTEGER PRIMARY KEY, prefix TEXT NOT NULL,
              host TEXT NOT NULL, frecency INTEGER NOT NULL,
              recalc_frecency INTEGER NOT NULL DEFAULT 0, alt_frecency INTEGER,
              recalc_alt_frecency INTEGER NOT NULL DEFAULT 0, UNIQUE (prefix, host));
            CREATE TABLE moz_places (id INTEGER PRIMARY KEY, url LONGVARCHAR, title LONGVARCHAR,
              rev_host LONGVARCHAR, visit_count INTEGER DEFAULT 0,
              frecency INTEGER DEFAULT -1 NOT NULL, guid TEXT,
              foreign_count INTEGER DEFAULT 0 NOT NULL, url_hash INTEGER DEFAULT 0 NOT NULL,
              origin_id INTEGER REFERENCES moz_origins(id),
              recalc_frecency INTEGER NOT NULL DEFAULT 0,
              recalc_alt_frecency INTEGER NOT NULL DEFAULT 0);
            CREATE INDEX moz_places_url_hashindex ON moz_places (url_hash);
            CREATE UNIQUE INDEX moz_places_guid_uniqueindex ON moz_places (guid);
            CREATE TABLE moz_bookmarks (id INTEGER PRIMARY KEY, type INTEGER,
              fk INTEGER DEFAULT NULL, parent INTEGER, position INTEGER, title LONGVARCHAR,
              keyword_id INTEGER, folder_type TEXT, dateAdded INTEGER, lastModified INTEGER,
              guid TEXT, syncStatus INTEGER NOT NULL DEFAULT 0,
              syncChangeCounter INTEGER NOT NULL DEFAULT 1);
            CREATE TABLE moz_bookmarks_deleted (guid TEXT PRIMARY KEY,
              dateRemoved INTEGER NOT NULL DEFAULT 0);
            CREATE INDEX moz_bookmarks_itemindex ON moz_bookmarks (fk, type);
            CREATE INDEX moz_bookmarks_parentindex ON moz_bookmarks (parent, position);
            CREATE UNIQUE INDEX moz_bookmarks_guid_uniqueindex ON moz_bookmarks (guid);
            CREATE TABLE moz_keywords (id INTEGER PRIMARY KEY AUTOINCREMENT, keyword TEXT UNIQUE,
              place_id INTEGER, post_data TEXT);
            CREATE UNIQUE INDEX moz_keywords_placepostdata_uniqueindex
              ON moz_keywords (place_id, post_data);
            INSERT INTO moz_bookmarks (id, type, parent, position, title, guid) VALUES
              (1, 2, 0, 0, '', 'root________'), (2, 2, 1, 0, 'menu', 'menu________'),
              (3, 2, 1, 1, 'toolbar', 'toolbar_____'), (4, 2, 1, 2, 'tags', 'tags________'),
              (5, 2, 1, 3, 'unfiled', 'unfiled_____'), (6, 2, 1, 4, 'mobile', 'mobile______');
            PRAGMA journal_mode = WAL;
            PRAGMA user_version = 86;
            """;

    private EmptyPlaces() {}

    /** In a folder that is there. */
    public static void make(Path profile) {
        run(profile, TABLES);
    }

    /** Statements that end in a semicolon and a line end. */
    public static void run(Path profile, String statements) {
        try (Connection connection =
                        DriverManager.getConnection(
                                "jdbc:sqlite:" + profile.resolve("places.sqlite").toUri());
                Statement statement = connection.createStatement()) {
            for (String one : statements.split(";\n")) {
                statement.execute(one);
            }
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
