package satchel.dav.store.postgres;

import satchel.dav.store.sql.Dialect;

/** PostgreSQL's words. */
final class PostgresDialect implements Dialect {
    @Override
    public String lockingRow() {
        return " FOR UPDATE";
    }

    @Override
    public String contains(String column) {
        return "strpos(" + column + ", ?) > 0";
    }

    @Override
    public int namesAtOnce() {
        return 50;
    }

    /** The driver reads a whole result before it gives the first row away. */
    @Override
    public String firstBytes(String page, String key, String weight, long bytes) {
        return """
        SELECT * FROM (
            SELECT page.*, sum(%2$s) OVER (ORDER BY %1$s ROWS UNBOUNDED PRECEDING) - (%2$s)
                AS ahead
            FROM (%3$s) page
        ) weighed WHERE ahead < %4$d ORDER BY %1$s
        """
                .formatted(key, weight, page, bytes);
    }
}
