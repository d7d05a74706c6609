package satchel.dav.store.sql;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Some rows after a key, limited in number and in bytes: what a slow visitor makes the server hold.
 *
 * @param last whether nothing comes after them
 */
record Page<T>(List<T> rows, boolean last) {
    static final int MOST_ROWS = 500;
    static final String LIMIT = " LIMIT " + MOST_ROWS;

    private static final long MOST_BYTES = 4 << 20;

    /**
     * Rows of one kind.
     *
     * @param key the column they are in the order of
     * @param weightInSql about the bytes of a row, for the database
     * @param weight the same for what was read; never less, or a page would pass for the last one
     */
    record Kind<T>(
            String key,
            String weightInSql,
            ToLongFunction<T> weight,
            Session.RowReader<T> reader) {}

    /**
     * @param sql ending in {@link #LIMIT}
     */
    static <T> Page<T> read(Session session, String sql, Kind<T> kind, Object... arguments)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        long[] bytes = {0};
        session.each(
                session.dialect().firstBytes(sql, kind.key(), kind.weightInSql(), MOST_BYTES),
                row -> {
                    T read = kind.reader().read(row);
                    rows.add(read);
                    bytes[0] += kind.weight().applyAsLong(read);
                    return bytes[0] < MOST_BYTES;
                },
                arguments);
        return new Page<>(rows, rows.size() < MOST_ROWS && bytes[0] < MOST_BYTES);
    }

    static boolean isFull(long bytes) {
        return bytes >= MOST_BYTES;
    }
}
