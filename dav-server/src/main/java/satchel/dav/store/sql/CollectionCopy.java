package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import satchel.dav.resource.CollectionPath;
import satchel.dav.store.CollectionIds;
import satchel.dav.store.Transfer;

/**
 * A copy of a collection under a new id. Objects keep the change numbers they have: no sync-token
 * of the new id has been told to anybody yet, so any numbers will do that are each taken once.
 */
final class CollectionCopy {
    private CollectionCopy() {}

    static void make(
            Session session, Place from, CollectionPath to, Transfer.Extent extent, Instant now)
            throws SQLException {
        String id = CollectionIds.next();
        described(session, from, to, id, now);
        switch (extent) {
            case TREE -> objects(session, from, id);
            case RESOURCE ->
                    session.update(
                            """
                            UPDATE collection SET objects = 0, bytes = 0
                            WHERE owner = ? AND home = ? AND name = ?
                            """,
                            to.owner(),
                            to.home().segment(),
                            to.name());
        }
    }

    private static void described(
            Session session, Place from, CollectionPath to, String id, Instant now)
            throws SQLException {
        session.update(
                """
                INSERT INTO collection
                    (owner, home, name, id, kind, components, change, objects, bytes, created)
                SELECT owner, home, ?, ?, kind, components, change, objects, bytes, ?
                FROM collection WHERE owner = ? AND home = ? AND name = ?
                """,
                to.name(),
                id,
                now.toEpochMilli(),
                from.owner(),
                from.path().home().segment(),
                from.path().name());
        session.update(
                """
                INSERT INTO property (owner, collection, namespace, local, value)
                SELECT owner, ?, namespace, local, value
                FROM property WHERE owner = ? AND collection = ?
                """,
                id,
                from.owner(),
                from.id());
    }

    private static void objects(Session session, Place from, String id) throws SQLException {
        session.update(
                """
                INSERT INTO object (owner, collection, name, etag, size, modified, change, born,
                    uid, component, first, last, recurring, text)
                SELECT owner, ?, name, etag, size, modified, change, born,
                    uid, component, first, last, recurring, text
                FROM object WHERE owner = ? AND collection = ?
                """,
                id,
                from.owner(),
                from.id());
        session.update(
                """
                INSERT INTO body (owner, collection, change, encoding, bytes)
                SELECT b.owner, ?, b.change, b.encoding, b.bytes
                FROM object o CROSS JOIN body b
                WHERE b.owner = o.owner AND b.collection = o.collection AND b.change = o.change
                AND o.owner = ? AND o.collection = ?
                """,
                id,
                from.owner(),
                from.id());
    }
}
