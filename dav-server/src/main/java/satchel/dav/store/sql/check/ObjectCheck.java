package satchel.dav.store.sql.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import satchel.dav.store.check.BodyReader;
import satchel.dav.store.sql.IndexColumns;
import satchel.dav.store.sql.check.Examination.Held;

/** Every object has its body, and its index is what its body says. */
final class ObjectCheck implements Check {
    private static final int AT_ONCE = 500;

    private record Row(String name, String etag, long size, long change, IndexColumns index) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getLong(3),
                    row.getLong(4),
                    IndexColumns.read(row, 5));
        }
    }

    @Override
    public void run(Examination examination) throws SQLException {
        for (Held collection : examination.collections()) {
            String after = "";
            List<Row> page = page(examination, collection, after);
            while (!page.isEmpty()) {
                for (Row row : page) {
                    check(examination, collection, row);
                }
                page = page(examination, collection, page.getLast().name());
            }
        }
    }

    private static List<Row> page(Examination examination, Held collection, String after)
            throws SQLException {
        return examination
                .session()
                .all(
                        "SELECT o.name, o.etag, o.size, o.change, "
                                + IndexColumns.NAMES
                                + " FROM object o WHERE o.owner = ? AND o.collection = ?"
                                + " AND o.name > ? ORDER BY o.name LIMIT "
                                + AT_ONCE,
                        Row::of,
                        collection.owner(),
                        collection.id(),
                        after);
    }

    private static void check(Examination examination, Held collection, Row row)
            throws SQLException {
        StoredBody body =
                StoredBody.read(
                        examination.session(),
                        collection.owner(),
                        collection.id(),
                        row.change(),
                        row.etag(),
                        row.size());
        switch (body) {
            case StoredBody.Broken(String what) ->
                    examination.report(collection.place(row.name()), what);
            case StoredBody.Sound(byte[] bytes) -> compare(examination, collection, row, bytes);
        }
    }

    private static void compare(Examination examination, Held collection, Row row, byte[] bytes)
            throws SQLException {
        String where = collection.place(row.name());
        BodyReader reader = examination.inspection().reader();
        switch (reader.read(collection.kind(), collection.components(), bytes)) {
            case BodyReader.Unreadable(String why) ->
                    examination.report(where, "its body would be refused today: " + why);
            case BodyReader.Readable(var index) -> {
                IndexColumns told = IndexColumns.of(index);
                if (!told.equals(row.index())) {
                    differs(examination, collection, row, told);
                }
            }
        }
    }

    private static void differs(
            Examination examination, Held collection, Row row, IndexColumns told)
            throws SQLException {
        String where = collection.place(row.name());
        String what = "what queries look at is not what its body says";
        Optional<String> holder = otherWith(examination, collection, row, told.uid());
        if (holder.isPresent()) {
            examination.report(where, what + "; its UID is also that of " + holder.get());
        } else {
            examination.mendable(where, what, () -> mend(examination, collection, row, told));
        }
    }

    private static Optional<String> otherWith(
            Examination examination, Held collection, Row row, String uid) throws SQLException {
        return examination
                .session()
                .first(
                        """
                        SELECT name FROM object
                        WHERE owner = ? AND collection = ? AND uid = ? AND uid <> '' AND name <> ?
                        """,
                        found -> found.getString(1),
                        collection.owner(),
                        collection.id(),
                        uid,
                        row.name());
    }

    private static void mend(Examination examination, Held collection, Row row, IndexColumns told)
            throws SQLException {
        examination
                .session()
                .update(
                        """
                        UPDATE object SET uid = ?, component = ?, first = ?, last = ?,
                            recurring = ?, text = ?
                        WHERE owner = ? AND collection = ? AND name = ?
                        """,
                        told.uid(),
                        told.component(),
                        told.first(),
                        told.last(),
                        told.recurring() ? 1 : 0,
                        told.text(),
                        collection.owner(),
                        collection.id(),
                        row.name());
    }
}
