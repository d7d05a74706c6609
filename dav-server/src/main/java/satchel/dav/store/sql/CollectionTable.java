package satchel.dav.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import satchel.dav.resource.ChangeNumber;
import satchel.dav.resource.CollectionPath;
import satchel.dav.resource.Home;
import satchel.dav.store.CollectionIds;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.NewCollection;
import satchel.dav.store.PropertyName;
import satchel.dav.store.StoredCollection;

/** Collections and their properties. */
final class CollectionTable {
    private static final String DESCRIBED =
            "SELECT name, id, kind, components, change, objects, created, epoch FROM collection"
                    + " WHERE owner = ? AND home = ?";

    private CollectionTable() {}

    static Optional<Place> place(Session session, CollectionPath path) throws SQLException {
        return place(session, path, "");
    }

    /** For writes: until this one ends, no other gets hold of the collection. */
    static Optional<Place> locked(Session session, CollectionPath path) throws SQLException {
        return place(session, path, session.dialect().lockingRow());
    }

    /** In one order whichever way round they come, so that no two writes wait for each other. */
    static void lockBoth(Session session, CollectionPath one, CollectionPath other)
            throws SQLException {
        boolean inOrder = one.name().compareTo(other.name()) <= 0;
        locked(session, inOrder ? one : other);
        locked(session, inOrder ? other : one);
    }

    /** Of the bodies of all objects; 0 if there is no such collection. */
    static long bytes(Session session, CollectionPath path) throws SQLException {
        return session.first(
                        "SELECT bytes FROM collection WHERE owner = ? AND home = ? AND name = ?",
                        row -> row.getLong(1),
                        path.owner(),
                        path.home().segment(),
                        path.name())
                .orElse(0L);
    }

    /** Empty for an address book. */
    static Set<String> components(Session session, Place place) throws SQLException {
        CollectionPath path = place.path();
        return session.first(
                        """
                        SELECT components FROM collection
                        WHERE owner = ? AND home = ? AND name = ?
                        """,
                        row -> words(row.getString(1)),
                        path.owner(),
                        path.home().segment(),
                        path.name())
                .orElse(Set.of());
    }

    private static Optional<Place> place(Session session, CollectionPath path, String locking)
            throws SQLException {
        return session.first(
                "SELECT id, epoch, change FROM collection WHERE owner = ? AND home = ? AND name = ?"
                        + locking,
                row ->
                        new Place(
                                path,
                                row.getString(1),
                                row.getString(2),
                                new ChangeNumber(row.getLong(3))),
                path.owner(),
                path.home().segment(),
                path.name());
    }

    static Optional<StoredCollection> one(Session session, CollectionPath path)
            throws SQLException {
        return session
                .all(
                        DESCRIBED + " AND name = ?",
                        row -> described(session, path.owner(), path.home(), row),
                        path.owner(),
                        path.home().segment(),
                        path.name())
                .stream()
                .findFirst();
    }

    static List<StoredCollection> all(Session session, String owner, Home home)
            throws SQLException {
        return session.all(
                DESCRIBED + " ORDER BY name",
                row -> described(session, owner, home, row),
                owner,
                home.segment());
    }

    static boolean create(Session session, NewCollection made, long now) throws SQLException {
        CollectionPath path = made.path();
        String id = CollectionIds.next();
        int rows =
                session.update(
                        """
                        INSERT INTO collection
                            (owner, home, name, id, kind, components, change, objects, created)
                        VALUES (?, ?, ?, ?, ?, ?, 0, 0, ?) ON CONFLICT DO NOTHING
                        """,
                        path.owner(),
                        path.home().segment(),
                        path.name(),
                        id,
                        made.kind().name(),
                        String.join(" ", new TreeSet<>(made.components())),
                        now);
        if (rows == 0) {
            return false;
        }
        for (Map.Entry<PropertyName, String> property : made.properties().entrySet()) {
            set(session, path.owner(), id, property.getKey(), property.getValue());
        }
        return true;
    }

    static void setProperties(
            Session session, Place place, Map<PropertyName, Optional<String>> changes)
            throws SQLException {
        for (Map.Entry<PropertyName, Optional<String>> change : changes.entrySet()) {
            if (change.getValue().isPresent()) {
                String value = change.getValue().get();
                set(session, place.owner(), place.id(), change.getKey(), value);
            } else {
                unset(session, place.owner(), place.id(), change.getKey());
            }
        }
    }

    /** What it held stays in the history. */
    static void delete(Session session, Place place, long now) throws SQLException {
        CollectionPath path = place.path();
        History.keepCollection(session, place, now);
        session.update(
                "DELETE FROM collection WHERE owner = ? AND home = ? AND name = ?",
                path.owner(),
                path.home().segment(),
                path.name());
    }

    private static void set(
            Session session, String owner, String id, PropertyName name, String value)
            throws SQLException {
        session.update(
                """
                INSERT INTO property (owner, collection, namespace, local, value)
                VALUES (?, ?, ?, ?, ?) ON CONFLICT (owner, collection, namespace, local)
                DO UPDATE SET value = excluded.value
                """,
                owner,
                id,
                name.namespace(),
                name.local(),
                value);
    }

    private static void unset(Session session, String owner, String id, PropertyName name)
            throws SQLException {
        session.update(
                """
                DELETE FROM property
                WHERE owner = ? AND collection = ? AND namespace = ? AND local = ?
                """,
                owner,
                id,
                name.namespace(),
                name.local());
    }

    private static StoredCollection described(
            Session session, String owner, Home home, ResultSet row) throws SQLException {
        return new StoredCollection(
                new CollectionPath(owner, home, row.getString(1)),
                row.getString(2) + row.getString(8),
                CollectionKind.valueOf(row.getString(3)),
                words(row.getString(4)),
                properties(session, owner, row.getString(2)),
                new ChangeNumber(row.getLong(5)),
                row.getLong(6),
                Instant.ofEpochMilli(row.getLong(7)));
    }

    static Map<PropertyName, String> properties(Session session, String owner, String id)
            throws SQLException {
        Map<PropertyName, String> properties = new HashMap<>();
        session.each(
                """
                SELECT namespace, local, value FROM property WHERE owner = ? AND collection = ?
                """,
                row -> {
                    properties.put(
                            new PropertyName(row.getString(1), row.getString(2)), row.getString(3));
                    return true;
                },
                owner,
                id);
        return properties;
    }

    private static Set<String> words(String text) {
        List<String> words = new ArrayList<>(List.of(text.split(" ")));
        words.removeIf(String::isEmpty);
        return Set.copyOf(words);
    }
}
