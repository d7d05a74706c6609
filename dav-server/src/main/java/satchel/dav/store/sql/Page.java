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
     * @param sql ending in {@link #LIMIT}
     */
    static <T> Page<T> read(
            Session session,
            String sql,
            Session.RowReader<T> reader,
            ToLongFunction<T> weight,
            Object... arguments)
            throws SQLException {
        List<T> rows = new ArrayList<>();
        long[] bytes = {0};
        session.each(
                sql,
                row -> {
                    T read = reader.read(row);
                    rows.add(read);
                    bytes[0] += weight.applyAsLong(read);
                    return bytes[0] < MOST_BYTES;
                },
                arguments);
        return new Page<>(rows, rows.size() < MOST_ROWS && bytes[0] < MOST_BYTES);
    }

    static boolean isFull(long bytes) {
        return bytes >= MOST_BYTES;
    }
}
