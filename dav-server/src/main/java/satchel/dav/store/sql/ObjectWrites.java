package satchel.dav.store.sql;

import java.sql.SQLException;
import java.util.Optional;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.ETag;
import satchel.dav.resource.ObjectPath;
import satchel.dav.resource.Precondition;
import satchel.dav.store.ContentTag;
import satchel.dav.store.DeleteOutcome;
import satchel.dav.store.NewBody;
import satchel.dav.store.PutOutcome;

/** PUT and DELETE, judged and done in one transaction. */
final class ObjectWrites {
    /** A body made ready outside the transaction. */
    record Incoming(ETag etag, long size, EncodedBody body, IndexColumns index) {
        static Incoming of(NewBody body) {
            return new Incoming(
                    ContentTag.of(body.bytes()),
                    body.bytes().length,
                    EncodedBody.of(body.bytes()),
                    IndexColumns.of(body.index()));
        }
    }

    private record Standing(ETag etag, long born, IndexColumns index) {
        boolean is(Incoming incoming) {
            return etag.equals(incoming.etag()) && index.equals(incoming.index());
        }

        boolean hasOtherUid(Incoming incoming) {
            return !index.uid().isEmpty() && !index.uid().equals(incoming.index().uid());
        }
    }

    private ObjectWrites() {}

    static PutOutcome put(
            Session session,
            ObjectPath path,
            Incoming incoming,
            Precondition precondition,
            long now)
            throws SQLException {
        Optional<Place> found = CollectionTable.locked(session, path.collection());
        if (found.isEmpty()) {
            return new PutOutcome.NoCollection();
        }
        Place place = found.get();
        Optional<Standing> standing = standing(session, place, path.name());
        if (!precondition.holds(standing.map(Standing::etag))) {
            return new PutOutcome.PreconditionFailed();
        }
        if (standing.filter(held -> held.hasOtherUid(incoming)).isPresent()) {
            return new PutOutcome.UidTaken(path.name());
        }
        Optional<String> holder = holderOfUid(session, place, incoming.index().uid(), path.name());
        if (holder.isPresent()) {
            return new PutOutcome.UidTaken(holder.get());
        }
        if (standing.isEmpty()) {
            create(session, place, path.name(), incoming, now);
            count(session, path, place.next(), 1);
            return new PutOutcome.Created(incoming.etag(), place.change(), place.next());
        }
        if (standing.get().is(incoming)) {
            return new PutOutcome.Replaced(incoming.etag(), place.change(), place.change());
        }
        History.keep(session, place, path.name(), History.Why.REPLACED, now);
        write(session, place, path.name(), incoming, standing.get().born(), now);
        count(session, path, place.next(), 0);
        return new PutOutcome.Replaced(incoming.etag(), place.change(), place.next());
    }

    static DeleteOutcome delete(
            Session session, ObjectPath path, Precondition precondition, long now)
            throws SQLException {
        Optional<Place> found = CollectionTable.locked(session, path.collection());
        Optional<Standing> standing =
                found.isEmpty() ? Optional.empty() : standing(session, found.get(), path.name());
        if (found.isEmpty() || standing.isEmpty()) {
            return new DeleteOutcome.Missing();
        }
        if (!precondition.holds(standing.map(Standing::etag))) {
            return new DeleteOutcome.PreconditionFailed();
        }
        Place place = found.get();
        History.keep(session, place, path.name(), History.Why.DELETED, now);
        session.update(
                "DELETE FROM object WHERE owner = ? AND collection = ? AND name = ?",
                place.owner(),
                place.id(),
                path.name());
        session.update(
                """
                INSERT INTO removal (owner, collection, name, change, born) VALUES (?, ?, ?, ?, ?)
                """,
                place.owner(),
                place.id(),
                path.name(),
                place.next().value(),
                standing.get().born());
        count(session, path, place.next(), -1);
        return new DeleteOutcome.Deleted(place.change(), place.next());
    }

    /** A name that comes back is as old as it was, so that no listing under way misses it. */
    private static void create(
            Session session, Place place, String name, Incoming incoming, long now)
            throws SQLException {
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
        write(session, place, name, incoming, born.orElse(place.next().value()), now);
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

    private static void count(Session session, ObjectPath path, ChangeNumber change, int more)
            throws SQLException {
        session.update(
                """
                UPDATE collection SET change = ?, objects = objects + ?
                WHERE owner = ? AND home = ? AND name = ?
                """,
                change.value(),
                more,
                path.owner(),
                path.collection().home().segment(),
                path.collection().name());
    }

    private static Optional<Standing> standing(Session session, Place place, String name)
            throws SQLException {
        return session.first(
                "SELECT o.etag, o.born, "
                        + IndexColumns.NAMES
                        + " FROM object o WHERE o.owner = ? AND o.collection = ? AND o.name = ?",
                row ->
                        new Standing(
                                new ETag(row.getString(1)),
                                row.getLong(2),
                                IndexColumns.read(row, 3)),
                place.owner(),
                place.id(),
                name);
    }

    private static Optional<String> holderOfUid(
            Session session, Place place, String uid, String writer) throws SQLException {
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
}
