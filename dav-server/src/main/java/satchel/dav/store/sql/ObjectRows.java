package satchel.dav.store.sql;

import java.sql.SQLException;
import java.util.Optional;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.ETag;
import satchel.dav.store.ContentTag;
import satchel.dav.store.NewBody;

/** Changes an object's rows and its collection's count, once it is decided. */
final class ObjectRows {
    /** A body made ready outside the transaction. */
    record Incoming(ETag etag, long size, EncodedBody body, IndexColumns index) {
        static Incoming of(NewBody body) {
            return new Incoming(
                    ContentTag.of(body.bytes()),
                    body.bytes().length,
                    EncodedBody.of(body.bytes()),
                    IndexColumns.of(body.index()));
        }

        /** What is stored already, on its way to another place. */
        static Incoming of(EncodedObject object) {
            return new Incoming(
                    object.row().etag(),
                    object.row().size(),
                    object.body(),
                    IndexColumns.of(object.row().index()));
        }
    }

    /** The object that a name has now. */
    record Current(ETag etag, long size, long born, IndexColumns index) {
        boolean hasOtherUid(Incoming incoming) {
            return !index.uid().isEmpty() && !index.uid().equals(incoming.index().uid());
        }

        private boolean is(Incoming incoming) {
            return etag.equals(incoming.etag()) && index.equals(incoming.index());
        }
    }

    private ObjectRows() {}

    static Optional<Current> current(Session session, Place place, String name)
            throws SQLException {
        return session.first(
                "SELECT o.etag, o.size, o.born, "
                        + IndexColumns.NAMES
                        + " FROM object o WHERE o.owner = ? AND o.collection = ? AND o.name = ?",
                row ->
                        new Current(
                                new ETag(row.getString(1)),
                                row.getLong(2),
                                row.getLong(3),
                                IndexColumns.read(row, 4)),
                place.owner(),
                place.id(),
                name);
    }

    static Optional<String> holderOfUid(Session session, Place place, String uid, String writer)
            throws SQLException {
        return session.first(
                """
                SELECT name FROM object
                WHERE owner = ? AND collection = ? AND uid = ? AND uid <> '' AND name <> ?
                """,
                row -> row.getString(1),
                place.owner(),
                place.id(),
                uid,
                writer);
    }

    /** The collection's change number after it: the same if the object is so already. */
    static ChangeNumber put(
            Session session,
            Place place,
            String name,
            Optional<Current> current,
            Incoming incoming,
            long now)
            throws SQLException {
        if (current.isEmpty()) {
            write(session, place, name, incoming, takeBirth(session, place, name), now);
            count(session, place, 1, incoming.size());
            return place.next();
        }
        if (current.get().is(incoming)) {
            return place.change();
        }
        History.keep(session, place, name, History.Why.REPLACED, now);
        write(session, place, name, incoming, current.get().born(), now);
        count(session, place, 0, incoming.size() - current.get().size());
        return place.next();
    }

    /** The collection's change number after it. */
    static ChangeNumber remove(
            Session session, Place place, String name, Current current, History.Why why, long now)
            throws SQLException {
        History.keep(session, place, name, why, now);
        session.update(
                "DELETE FROM object WHERE owner = ? AND collection = ? AND name = ?",
                place.owner(),
                place.id(),
                name);
        session.update(
                """
                INSERT INTO removal (owner, collection, name, change, born) VALUES (?, ?, ?, ?, ?)
                """,
                place.owner(),
                place.id(),
                name,
                place.next().value(),
                current.born());
        count(session, place, -1, -current.size());
        return place.next();
    }

    /** A name that comes back is as old as it was, so that no listing under way misses it. */
    private static long takeBirth(Session session, Place place, String name) throws SQLException {
        Optional<Long> born =
                session.first(
                        """
                        SELECT born FROM removal WHERE owner = ? AND collection = ? AND name = ?
                        """,
                        row -> row.getLong(1),
                        place.owner(),
                        place.id(),
                        name);
        if (born.isPresent()) {
            session.update(
                    "DELETE FROM removal WHERE owner = ? AND collection = ? AND name = ?",
                    place.owner(),
                    place.id(),
                    name);
        }
        return born.orElse(place.next().value());
    }

    private static void write(
            Session session, Place place, String name, Incoming incoming, long born, long now)
            throws SQLException {
        IndexColumns index = incoming.index();
        session.update(
                """
                INSERT INTO object (owner, collection, name, etag, size, modified, change, born,
                    uid, component, first, last, recurring, text)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (owner, collection, name) DO UPDATE SET etag = excluded.etag,
                    size = excluded.size, modified = excluded.modified, change = excluded.change,
                    uid = excluded.uid, component = excluded.component, first = excluded.first,
                    last = excluded.last, recurring = excluded.recurring, text = excluded.text
                """,
                place.owner(),
                place.id(),
                name,
                incoming.etag().value(),
                incoming.size(),
                now,
                place.next().value(),
                born,
                index.uid(),
                index.component(),
                index.first(),
                index.last(),
                index.recurring() ? 1 : 0,
                index.text());
        session.update(
                """
                INSERT INTO body (owner, collection, change, encoding, bytes)
                VALUES (?, ?, ?, ?, ?)
                """,
                place.owner(),
                place.id(),
                place.next().value(),
                incoming.body().encoding(),
                incoming.body().bytes());
    }

    private static void count(Session session, Place place, int more, long bytes)
            throws SQLException {
        CollectionPath path = place.path();
        session.update(
                """
                UPDATE collection SET change = ?, objects = objects + ?, bytes = bytes + ?
                WHERE owner = ? AND home = ? AND name = ?
                """,
                place.next().value(),
                more,
                bytes,
                path.owner(),
                path.home().segment(),
                path.name());
    }
}
