package satchel.pim.bookmarks.firefox;

import java.sql.SQLException;
import java.util.List;

/** The rows of moz_bookmarks, and what Firefox's own sync is told of them. */
final class RowsTable {
    private final Sql sql;
    private final PlacesTable places;
    private final long now;

    RowsTable(Sql sql, PlacesTable places, long now) {
        this.sql = sql;
        this.places = places;
        this.now = now;
    }

    /**
     * What a row is to say.
     *
     * @param place 0 of what is no bookmark, which Firefox keeps as NULL
     * @param title may be empty, which Firefox keeps as NULL
     */
    record Row(
            String guid,
            int type,
            long place,
            long parent,
            String title,
            long added,
            long modified) {}

    /** At the end of its folder, for now. */
    long insert(Row row, int position) throws SQLException {
        sql.run("DELETE FROM moz_bookmarks_deleted WHERE guid = ?", row.guid());
        long id =
                sql.id(
                        """
                        INSERT INTO moz_bookmarks (type, fk, parent, position, title, dateAdded,
                          lastModified, guid, syncStatus, syncChangeCounter)
                        VALUES (?, nullif(?, 0), ?, ?, nullif(?, ''), ?, ?, ?, 1, 1) RETURNING id\
                        """,
                        row.type(),
                        row.place(),
                        row.parent(),
                        position,
                        row.title(),
                        row.added(),
                        row.modified(),
                        row.guid());
        if (row.place() != 0) {
            places.count(row.place(), 1);
        }
        return id;
    }

    void update(PlacesRow was, Row row) throws SQLException {
        sql.run(
                """
                UPDATE moz_bookmarks SET fk = nullif(?, 0), parent = ?, title = nullif(?, ''),
                  dateAdded = ?, lastModified = ?,
                  syncChangeCounter = syncChangeCounter + 1 WHERE id = ?\
                """,
                row.place(),
                row.parent(),
                row.title(),
                row.added(),
                row.modified(),
                was.id());
        if (row.place() != 0 && row.place() != was.place()) {
            places.count(was.place(), -1);
            places.count(row.place(), 1);
        }
    }

    /**
     * Firefox's sync learns of a deletion only if the other side has the entry.
     *
     * @return whether it was still there: what is not is counted no second time
     */
    boolean delete(PlacesRow row) throws SQLException {
        boolean there =
                sql.first(
                                "DELETE FROM moz_bookmarks WHERE id = ? RETURNING id",
                                gone -> gone.getLong(1),
                                row.id())
                        .isPresent();
        if (there) {
            forget(row);
        }
        return there;
    }

    private void forget(PlacesRow row) throws SQLException {
        if (row.synced()) {
            sql.run("INSERT OR REPLACE INTO moz_bookmarks_deleted VALUES (?, ?)", row.guid(), now);
        }
        if (row.place() != 0) {
            places.count(row.place(), -1);
        }
    }

    /** Without gaps. */
    void arrange(List<Long> ids) throws SQLException {
        for (int position = 0; position < ids.size(); position++) {
            sql.run(
                    "UPDATE moz_bookmarks SET position = ? WHERE id = ? AND position <> ?",
                    position,
                    ids.get(position),
                    position);
        }
    }

    /** A folder in which something was put, moved or deleted. */
    void touch(long folder) throws SQLException {
        sql.run(
                """
                UPDATE moz_bookmarks SET lastModified = ?,
                  syncChangeCounter = syncChangeCounter + 1 WHERE id = ?\
                """,
                now,
                folder);
    }

    List<Long> childrenOf(long folder) throws SQLException {
        return sql.all(
                "SELECT id FROM moz_bookmarks WHERE parent = ? ORDER BY position, id",
                row -> row.getLong(1),
                folder);
    }
}
