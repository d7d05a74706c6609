package satchel.pim.bookmarks.firefox;

import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Tags and keywords, which in Firefox are of an address and so of all bookmarks of it. A tag is a
 * folder with an entry for each address.
 */
final class TagsTable {
    private final Sql sql;
    private final PlacesTable places;
    private final RowsTable rows;
    private final PlacesTree.Found found;
    private final long now;
    private final Map<String, Long> folders = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    private final Set<Long> touched = new HashSet<>();

    TagsTable(Sql sql, PlacesTable places, RowsTable rows, PlacesTree.Found found, long now) {
        this.sql = sql;
        this.places = places;
        this.rows = rows;
        this.found = found;
        this.now = now;
        found.tagFolders().forEach((tag, folder) -> folders.put(tag, folder.id()));
    }

    void add(long place, String tag) throws SQLException {
        long folder = folder(tag);
        boolean has =
                sql.first(
                                "SELECT 1 FROM moz_bookmarks WHERE parent = ? AND fk = ?",
                                row -> row.getInt(1),
                                folder,
                                place)
                        .isPresent();
        if (!has) {
            insert(PlacesRow.BOOKMARK, place, folder, "");
            places.touchBookmarks(place);
        }
    }

    private long folder(String tag) throws SQLException {
        Long known = folders.get(tag);
        if (known != null) {
            return known;
        }
        long made = insert(PlacesRow.FOLDER, 0, found.tagsRoot(), tag);
        folders.put(tag, made);
        return made;
    }

    private long insert(int type, long place, long parent, String title) throws SQLException {
        touched.add(parent);
        rows.touch(parent);
        return rows.insert(
                new RowsTable.Row(PlacesTable.newGuid(), type, place, parent, title, now, now),
                Integer.MAX_VALUE);
    }

    /** Each bookmark of an address may ask for it. */
    void remove(long place, String tag) throws SQLException {
        PlacesRow tagged = found.tagsOf(place).get(tag);
        if (tagged != null && rows.delete(tagged)) {
            rows.touch(tagged.parent());
            touched.add(tagged.parent());
            places.touchBookmarks(place);
        }
    }

    /**
     * A keyword leads to one address, and an address has one without form data. One that leads
     * elsewhere already is taken from nobody: the bookmark then has none.
     */
    void keyword(long place, String keyword) throws SQLException {
        noKeyword(place);
        List<Long> made =
                sql.all(
                        """
                        INSERT OR IGNORE INTO moz_keywords (keyword, place_id, post_data)
                        VALUES (?, ?, '') RETURNING id\
                        """,
                        row -> row.getLong(1),
                        keyword.toLowerCase(Locale.ROOT),
                        place);
        if (!made.isEmpty()) {
            places.count(place, 1);
            places.touchBookmarks(place);
        }
    }

    void noKeyword(long place) throws SQLException {
        deleteKeywords(place, "ifnull(post_data, '') = ''");
    }

    /** An address that is bookmarked no more has no tags and no keywords either. */
    void forget(long place) throws SQLException {
        for (String tag : Set.copyOf(found.tagsOf(place).keySet())) {
            remove(place, tag);
        }
        deleteKeywords(place, "1");
    }

    private void deleteKeywords(long place, String which) throws SQLException {
        for (long _ :
                sql.all(
                        "DELETE FROM moz_keywords WHERE place_id = ? AND "
                                + which
                                + " RETURNING place_id",
                        row -> row.getLong(1),
                        place)) {
            places.count(place, -1);
            places.touchBookmarks(place);
        }
    }

    /** No gaps, and no tag that nothing has. */
    void tidy() throws SQLException {
        for (long folder : Set.copyOf(touched)) {
            if (folder != found.tagsRoot() && rows.childrenOf(folder).isEmpty()) {
                deleteFolder(folder);
            }
        }
        for (long folder : touched) {
            rows.arrange(rows.childrenOf(folder));
        }
    }

    private void deleteFolder(long folder) throws SQLException {
        for (PlacesRow row : found.tagFolders().values()) {
            if (row.id() == folder) {
                rows.delete(row);
                rows.touch(found.tagsRoot());
                touched.add(found.tagsRoot());
            }
        }
    }
}
