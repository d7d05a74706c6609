package satchel.dav.store.sql.check;

import java.sql.SQLException;
import satchel.dav.store.sql.check.Examination.Held;

/** A collection knows how many objects it holds. */
final class CountCheck implements Check {
    @Override
    public void run(Examination examination) throws SQLException {
        for (Held collection : examination.collections()) {
            long told =
                    number(
                            examination,
                            collection,
                            "SELECT objects FROM collection WHERE owner = ? AND id = ?");
            long counted =
                    number(
                            examination,
                            collection,
                            "SELECT count(*) FROM object WHERE owner = ? AND collection = ?");
            if (told != counted) {
                examination.mendable(
                        collection.place(),
                        "it says it holds %d objects, and holds %d".formatted(told, counted),
                        () -> set(examination, collection, counted));
            }
        }
    }

    private static long number(Examination examination, Held collection, String sql)
            throws SQLException {
        return examination
                .session()
                .first(sql, row -> row.getLong(1), collection.owner(), collection.id())
                .orElse(0L);
    }

    private static void set(Examination examination, Held collection, long objects)
            throws SQLException {
        examination
                .session()
                .update(
                        "UPDATE collection SET objects = ? WHERE owner = ? AND id = ?",
                        objects,
                        collection.owner(),
                        collection.id());
    }
}
