package satchel.dav.store.sql.check;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import satchel.dav.store.PropertyName;
import satchel.dav.store.PropertyValue;

/**
 * Dead properties belong to a node or to one in the history, and a node that is there knows how
 * long its own are together: where it says 0, nobody looks for them.
 */
final class FilePropertyCheck implements Check {
    private static final long ROOT = 0;

    private record Row(long id, long parent, String name, long told) {}

    @Override
    public void run(Examination examination) throws SQLException {
        for (String owner : examination.fileOwners()) {
            FileFolders folders = FileFolders.of(examination.session(), owner);
            for (Row row : rows(examination, owner)) {
                compare(examination, owner, folders, row);
            }
        }
        examination.reportAll(
                """
                SELECT owner || '/files', 'properties are kept of node ' || node || ', which is gone'
                FROM (SELECT owner, node FROM file_property WHERE node <> 0
                    EXCEPT SELECT owner, id FROM file_node
                    EXCEPT SELECT owner, id FROM file_version) orphan
                """);
    }

    /** All nodes with properties, or which say they have some; the root is one. */
    private static List<Row> rows(Examination examination, String owner) throws SQLException {
        return examination
                .session()
                .all(
                        """
                        SELECT id, parent, name, properties FROM file_node
                        WHERE owner = ? AND (properties <> 0
                            OR id IN (SELECT node FROM file_property WHERE owner = ?))
                        UNION ALL SELECT 0, 0, '', properties FROM file_tree WHERE owner = ?
                        """,
                        row ->
                                new Row(
                                        row.getLong(1),
                                        row.getLong(2),
                                        row.getString(3),
                                        row.getLong(4)),
                        owner,
                        owner,
                        owner);
    }

    private static void compare(Examination examination, String owner, FileFolders folders, Row row)
            throws SQLException {
        long found = length(examination, owner, row.id());
        if (found != row.told()) {
            examination.mendable(
                    folders.place(row.parent(), row.name()),
                    "it says its properties have %d characters, and they have %d"
                            .formatted(row.told(), found),
                    () -> set(examination, owner, row.id(), found));
        }
    }

    private static long length(Examination examination, String owner, long node)
            throws SQLException {
        Map<PropertyName, PropertyValue> properties = new HashMap<>();
        examination
                .session()
                .each(
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
                        node);
        return PropertyValue.length(properties);
    }

    private static void set(Examination examination, String owner, long node, long length)
            throws SQLException {
        if (node == ROOT) {
            examination
                    .session()
                    .update("UPDATE file_tree SET properties = ? WHERE owner = ?", length, owner);
        } else {
            examination
                    .session()
                    .update(
                            "UPDATE file_node SET properties = ? WHERE owner = ? AND id = ?",
                            length,
                            owner,
                            node);
        }
    }
}
