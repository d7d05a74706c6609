package satchel.dav.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.ETag;
import satchel.dav.store.Change;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.Selection;

/** Reads objects, with and without bodies, and what changed. */
final class ObjectTable {
    private static final String COLUMNS =
            "SELECT o.name, o.etag, o.size, o.modified, o.change, " + IndexColumns.NAMES;
    private static final int FIRST_OF_INDEX = 6;
    private static final int FIRST_OF_BODY = 12;

    private static final String ROWS =
            COLUMNS + " FROM object o WHERE o.owner = ? AND o.collection = ?";

    /** CROSS keeps SQLite's planner from starting with the bodies. */
    private static final String OBJECTS =
            COLUMNS
                    + """
                    , b.encoding, b.bytes FROM object o CROSS JOIN body b
                    WHERE b.owner = o.owner AND b.collection = o.collection AND b.change = o.change
                    AND o.owner = ? AND o.collection = ?\
                    """;

    private static final String CHANGES =
            """
             AND o.change > ? AND o.change <= ?
            UNION ALL
            SELECT name, '', 0, 0, change, '', '', 0, 0, 0, '', 1
            FROM removal WHERE owner = ? AND collection = ? AND change > ? AND change <= ?
            ORDER BY 5\
            """;

    private static final Page.Kind<ObjectRow> ROW_PAGE =
            new Page.Kind<>("name", Weight.IN_SQL, row -> Weight.of(row.index()), ObjectTable::row);

    private static final Page.Kind<EncodedObject> OBJECT_PAGE =
            new Page.Kind<>(
                    "name",
                    "octet_length(bytes) + " + Weight.IN_SQL,
                    EncodedObject::weight,
                    ObjectTable::object);

    private static final Page.Kind<Change> CHANGE_PAGE =
            new Page.Kind<>("change", Weight.IN_SQL, Weight::of, ObjectTable::change);

    private ObjectTable() {}

    static Optional<ObjectRow> row(Session session, Place place, String name) throws SQLException {
        return session.first(
                ROWS + " AND o.name = ?", ObjectTable::row, place.owner(), place.id(), name);
    }

    static Optional<EncodedObject> object(Session session, Place place, String name)
            throws SQLException {
        return session.first(
                OBJECTS + " AND o.name = ?", ObjectTable::object, place.owner(), place.id(), name);
    }

    static Page<ObjectRow> rows(Session session, Place place, Selection selection, String after)
            throws SQLException {
        SelectionSql selected = SelectionSql.of(selection, session.dialect());
        return Page.read(
                session, ROWS + after(selected), ROW_PAGE, arguments(place, after, selected));
    }

    static Page<EncodedObject> objects(
            Session session, Place place, Selection selection, String after) throws SQLException {
        SelectionSql selected = SelectionSql.of(selection, session.dialect());
        return Page.read(
                session, OBJECTS + after(selected), OBJECT_PAGE, arguments(place, after, selected));
    }

    /** Those of a few names that are there, as far as they fit in a page. */
    static Page<EncodedObject> named(Session session, Place place, List<String> names)
            throws SQLException {
        // always as many question marks, so that one prepared statement serves all
        int places = Math.max(names.size(), session.dialect().namesAtOnce());
        List<Object> arguments = new ArrayList<>(List.of(place.owner(), place.id()));
        arguments.addAll(names);
        arguments.addAll(Collections.nCopies(places - names.size(), names.getFirst()));
        return Page.read(
                session,
                OBJECTS
                        + " AND o.name IN (?"
                        + ", ?".repeat(places - 1)
                        + ") ORDER BY o.name"
                        + Page.LIMIT,
                OBJECT_PAGE,
                arguments.toArray());
    }

    /** Up to the change number of {@code place}. */
    static Page<Change> changes(Session session, Place place, ChangeNumber after, boolean removals)
            throws SQLException {
        long upTo = place.change().value();
        // Where no removals are wanted, their half of the range is empty.
        long removalsUpTo = removals ? upTo : after.value();
        return Page.read(
                session,
                ROWS.replace(" FROM object", ", 0 FROM object") + CHANGES + Page.LIMIT,
                CHANGE_PAGE,
                place.owner(),
                place.id(),
                after.value(),
                upTo,
                place.owner(),
                place.id(),
                after.value(),
                removalsUpTo);
    }

    private static String after(SelectionSql selected) {
        return " AND o.name > ? AND o.born <= ?"
                + selected.condition()
                + " ORDER BY o.name"
                + Page.LIMIT;
    }

    private static Object[] arguments(Place place, String after, SelectionSql selected) {
        List<Object> arguments =
                new ArrayList<>(List.of(place.owner(), place.id(), after, place.change().value()));
        arguments.addAll(selected.arguments());
        return arguments.toArray();
    }

    private static ObjectRow row(ResultSet row) throws SQLException {
        return new ObjectRow(
                row.getString(1),
                new ETag(row.getString(2)),
                row.getLong(3),
                Instant.ofEpochMilli(row.getLong(4)),
                new ChangeNumber(row.getLong(5)),
                IndexColumns.read(row, FIRST_OF_INDEX).index());
    }

    private static EncodedObject object(ResultSet row) throws SQLException {
        return new EncodedObject(
                row(row),
                new EncodedBody(row.getInt(FIRST_OF_BODY), row.getBytes(FIRST_OF_BODY + 1)));
    }

    private static Change change(ResultSet row) throws SQLException {
        boolean removed = row.getBoolean(FIRST_OF_BODY);
        return removed
                ? new Change.Removed(row.getString(1), new ChangeNumber(row.getLong(5)))
                : new Change.Changed(row(row));
    }
}
