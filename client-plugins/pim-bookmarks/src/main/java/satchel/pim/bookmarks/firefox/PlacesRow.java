package satchel.pim.bookmarks.firefox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A row of moz_bookmarks.
 *
 * @param place of moz_places; 0 of what is no bookmark
 * @param title empty where there is none
 * @param added in microseconds
 * @param modified in microseconds
 * @param synced whether Firefox's own sync has it
 */
record PlacesRow(
        long id,
        int type,
        long place,
        long parent,
        int position,
        String title,
        long added,
        long modified,
        String guid,
        boolean synced,
        Optional<String> url) {
    static final int BOOKMARK = 1;
    static final int FOLDER = 2;
    static final int SEPARATOR = 3;

    /** The value of syncStatus for what the other side has too. */
    private static final int SYNC_NORMAL = 2;

    static final String SELECT =
            """
            SELECT b.id, b.type, b.fk, b.parent, b.position, ifnull(b.title, ''),
              ifnull(b.dateAdded, 0), ifnull(b.lastModified, 0), ifnull(b.guid, ''), b.syncStatus,
              p.url
            FROM moz_bookmarks b LEFT JOIN moz_places p ON p.id = b.fk
            ORDER BY b.parent, b.position, b.id\
            """;

    static PlacesRow of(ResultSet row) throws SQLException {
        return new PlacesRow(
                row.getLong(1),
                row.getInt(2),
                row.getLong(3),
                row.getLong(4),
                row.getInt(5),
                row.getString(6),
                row.getLong(7),
                row.getLong(8),
                row.getString(9),
                row.getInt(10) == SYNC_NORMAL,
                Optional.ofNullable(row.getString(11)));
    }

    /** Firefox's own, which no other program could show. */
    boolean isQuery() {
        return url.filter(address -> new PlacesUrl(address).isQuery()).isPresent();
    }

    static Optional<Instant> time(long micros) {
        return micros <= 0
                ? Optional.empty()
                : Optional.of(Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
    }

    static long micros(Instant time) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, time);
    }
}
