package satchel.pim.bookmarks.firefox;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.Optional;
import satchel.pim.bookmarks.tree.Uid;

/**
 * Addresses, which Firefox keeps once for bookmarks and history. What its triggers do while it runs
 * is done here: they are not in the file.
 */
final class PlacesTable {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Sql sql;

    PlacesTable(Sql sql) {
        this.sql = sql;
    }

    /** The place of an address, made if it was neither visited nor bookmarked before. */
    long place(String address) throws SQLException {
        PlacesUrl url = new PlacesUrl(address);
        Optional<Long> known =
                sql.first(
                        "SELECT id FROM moz_places WHERE url_hash = ? AND url = ?",
                        row -> row.getLong(1),
                        url.hash(),
                        address);
        return known.isPresent() ? known.get() : insert(url);
    }

    /** Firefox works out how often it is used when it runs next. */
    private long insert(PlacesUrl url) throws SQLException {
        return sql.id(
                """
                INSERT INTO moz_places (url, rev_host, url_hash, guid, origin_id, frecency,
                  recalc_frecency, recalc_alt_frecency)
                VALUES (?, ?, ?, ?, ?, 1, 1, 1) RETURNING id\
                """,
                url.url(),
                url.reversedHost(),
                url.hash(),
                newGuid(),
                origin(url));
    }

    private long origin(PlacesUrl url) throws SQLException {
        Optional<Long> known =
                sql.first(
                        "SELECT id FROM moz_origins WHERE prefix = ? AND host = ?",
                        row -> row.getLong(1),
                        url.prefix(),
                        url.hostAndPort());
        return known.isPresent()
                ? known.get()
                : sql.id(
                        """
                        INSERT INTO moz_origins (prefix, host, frecency, recalc_frecency,
                          recalc_alt_frecency)
                        VALUES (?, ?, -1, 1, 1) RETURNING id\
                        """,
                        url.prefix(),
                        url.hostAndPort());
    }

    static String newGuid() {
        byte[] nine = new byte[9];
        RANDOM.nextBytes(nine);
        return Uid.ofBytes(nine).value();
    }

    /** Bookmarks, tags and keywords that a place has got, or lost. */
    void count(long place, int more) throws SQLException {
        sql.run(
                """
                UPDATE moz_places SET foreign_count = max(0, foreign_count + ?),
                  recalc_frecency = 1, recalc_alt_frecency = 1 WHERE id = ?\
                """,
                more,
                place);
    }

    boolean isBookmarked(long place, long tagsRoot) throws SQLException {
        return sql.first(
                        """
                        SELECT 1 FROM moz_bookmarks b JOIN moz_bookmarks f ON f.id = b.parent
                        WHERE b.fk = ? AND f.parent <> ? LIMIT 1\
                        """,
                        row -> row.getInt(1),
                        place,
                        tagsRoot)
                .isPresent();
    }

    /** Tells Firefox's own sync that what is said of an address has changed. */
    void touchBookmarks(long place) throws SQLException {
        sql.run(
                "UPDATE moz_bookmarks SET syncChangeCounter = syncChangeCounter + 1 WHERE fk = ?",
                place);
    }
}
