package satchel.dav.store.sql.check;

import java.sql.SQLException;
import satchel.dav.store.sql.check.Examination.Held;

/** A collection knows how many objects it holds, and how many bytes they have together. */
final class CountCheck implements Check {
    @Override
    public void run(Examination examination) throws SQLException {
        for (Held collection : examination.collections()) {
            compare(examination, collection, "objects", "count(*)");
            compare(examination, collection, "bytes", "coalesce(sum(size), 0)");
        }
    }

    /**
     * @param counter a column of the collection
     * @param counted what it must be, as an expression over its objects
     */
    private static void compare(
            Examination examination, Held collection, String counter, String counted)
            throws SQLException {
        long told =
                number(
                        examination,
                        collection,
                        "SELECT " + counter + " FROM collection WHERE owner = ? AND id = ?");
        long found =
                number(
                        examination,
                        collection,
                        "SELECT " + counted + " FROM object WHERE owner = ? AND collection = ?");
        if (told != found) {
            examination.mendable(
                    collection.place(),
                    "it says it holds %d %s, and holds %d".formatted(told, counter, found),
                    () -> set(examination, collection, counter, found));
        }
    }

    private static long number(Examination examination, Held collection, String sql)
            throws SQLException {
        return examination
                .session()
                .first(sql, row -> row.getLong(1), collection.owner(), collection.id())
                .orElse(0L);
    }

    private static void set(Examination examination, Held collection, String counter, long value)
            throws SQLException {
        examination
                .session()
                .update(
                        "UPDATE collection SET " + counter + " = ? WHERE owner = ? AND id = ?",
                        value,
                        collection.owner(),
                        collection.id());
    }
}
