package satchel.dav.store.sql;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyValue;

/** The dead properties of nodes; how long they are together is in the node's own row. */
final class FileProperties {
    private FileProperties() {}

    static Map<PropertyName, PropertyValue> of(Session session, String owner, FileRow node)
            throws SQLException {
        Map<PropertyName, PropertyValue> properties = new HashMap<>();
        if (node.properties() > 0) {
            session.each(
                    """
                    SELECT namespace, local, value, lang FROM file_property
                    WHERE owner = ? AND node = ?
                    """,
                    row -> {
                        properties.put(
                                new PropertyName(row.getString(1), row.getString(2)),
                                new PropertyValue(row.getString(3), row.getString(4)));
                        return true;
                    },
                    owner,
                    node.id());
        }
        return properties;
    }

    static void change(
            Session session,
            String owner,
            long node,
            Map<PropertyName, Optional<PropertyValue>> changes)
            throws SQLException {
        for (Map.Entry<PropertyName, Optional<PropertyValue>> change : changes.entrySet()) {
            if (change.getValue().isPresent()) {
                set(session, owner, node, change.getKey(), change.getValue().get());
            } else {
                unset(session, owner, node, change.getKey());
            }
        }
    }

    static void set(
            Session session, String owner, long node, PropertyName name, PropertyValue value)
            throws SQLException {
        session.update(
                """
                INSERT INTO file_property (owner, node, namespace, local, value, lang)
                VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT (owner, node, namespace, local)
                DO UPDATE SET value = excluded.value, lang = excluded.lang
                """,
                owner,
                node,
                name.namespace(),
                name.local(),
                value.xml(),
                value.lang());
    }

    private static void unset(Session session, String owner, long node, PropertyName name)
            throws SQLException {
        session.update(
                """
                DELETE FROM file_property
                WHERE owner = ? AND node = ? AND namespace = ? AND local = ?
                """,
                owner,
                node,
                name.namespace(),
                name.local());
    }

    /** Gives a copy of a node the properties of its original. */
    static void copy(Session session, String owner, FileRow from, long to) throws SQLException {
        if (from.properties() > 0) {
            session.update(
                    """
                    INSERT INTO file_property (owner, node, namespace, local, value, lang)
                    SELECT owner, ?, namespace, local, value, lang FROM file_property
                    WHERE owner = ? AND node = ?
                    """,
                    to,
                    owner,
                    from.id());
        }
    }
}
