package satchel.dav.store.sql;

import java.sql.SQLException;

/** Keeps what is about to go: versions of objects, and collections as a whole. */
final class History {
    enum Why {
        REPLACED("replaced"),
        DELETED("deleted"),
        MOVED("moved");

        private final String word;

        Why(String word) {
            this.word = word;
        }
    }

    private static final String VERSION =
            """
            INSERT INTO version
                (owner, collection, name, change, etag, size, modified, ended, why)
            SELECT owner, collection, name, change, etag, size, modified, ?, ?
            FROM object WHERE owner = ? AND collection = ?
            """;

    private History() {}

    static void keep(Session session, Place place, String name, Why why, long now)
            throws SQLException {
        session.update(VERSION + " AND name = ?", now, why.word, place.owner(), place.id(), name);
    }

    /** Moves a collection with all its objects; its own row is left to the caller. */
    static void keepCollection(Session session, Place place, long now) throws SQLException {
        session.update(VERSION, now, "collection deleted", place.owner(), place.id());
        session.update(
                """
                INSERT INTO deleted_collection
                    (owner, id, home, name, kind, components, change, created, ended)
                SELECT owner, id, home, name, kind, components, change, created, ?
                FROM collection WHERE owner = ? AND id = ?
                """,
                now,
                place.owner(),
                place.id());
        session.update(
                "DELETE FROM object WHERE owner = ? AND collection = ?", place.owner(), place.id());
        session.update(
                "DELETE FROM removal WHERE owner = ? AND collection = ?",
                place.owner(),
                place.id());
    }
}
