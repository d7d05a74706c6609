package satchel.dav.store.sql.check;

import java.sql.SQLException;
import satchel.dav.store.sql.check.Examination.Held;

/**
 * A collection's change number is the newest of all it holds, so that no sync-token misses what
 * comes next. A number that nothing holds is no fault: a name that came back took its removal away.
 */
final class ChangeLogCheck implements Check {
    @Override
    public void run(Examination examination) throws SQLException {
        for (Held collection : examination.collections()) {
            newest(examination, collection);
        }
        examination.reportAll(
                """
                SELECT o.owner || '/' || o.collection || '/' || o.name,
                    'it is there and told as removed'
                FROM object o JOIN removal r
                ON r.owner = o.owner AND r.collection = o.collection AND r.name = o.name
                """);
        examination.reportAll(
                """
                SELECT o.owner || '/' || o.collection || '/' || o.name,
                    'its change number is also that of the removal of ' || r.name
                FROM object o JOIN removal r
                ON r.owner = o.owner AND r.collection = o.collection AND r.change = o.change
                """);
        examination.reportAll(
                """
                SELECT owner || '/' || collection || '/' || name, 'it changed before it was born'
                FROM object WHERE born > change OR born < 1
                """);
    }

    private static void newest(Examination examination, Held collection) throws SQLException {
        long told = number(examination, "SELECT change FROM collection c", collection, "id");
        long newest =
                Math.max(
                        number(
                                examination,
                                "SELECT coalesce(max(change), 0) FROM object c",
                                collection,
                                "collection"),
                        number(
                                examination,
                                "SELECT coalesce(max(change), 0) FROM removal c",
                                collection,
                                "collection"));
        newest =
                Math.max(
                        newest,
                        number(
                                examination,
                                "SELECT coalesce(max(change), 0) FROM body c",
                                collection,
                                "collection"));
        if (told < newest) {
            long mended = newest;
            examination.mendable(
                    collection.place(),
                    "its change number is %d, and it holds change %d".formatted(told, newest),
                    () -> set(examination, collection, mended));
        }
    }

    private static long number(Examination examination, String select, Held collection, String key)
            throws SQLException {
        return examination
                .session()
                .first(
                        select + " WHERE c.owner = ? AND c." + key + " = ?",
                        row -> row.getLong(1),
                        collection.owner(),
                        collection.id())
                .orElse(0L);
    }

    private static void set(Examination examination, Held collection, long change)
            throws SQLException {
        examination
                .session()
                .update(
                        "UPDATE collection SET change = ? WHERE owner = ? AND id = ?",
                        change,
                        collection.owner(),
                        collection.id());
    }
}
