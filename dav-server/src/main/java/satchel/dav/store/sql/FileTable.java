package satchel.dav.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.dav.resource.FilePath;
import satchel.dav.store.FileNode;

/** The nodes of file trees. */
final class FileTable {
    /** A node with the name it has in its folder. */
    record Named(String name, FileRow row) {}

    /** A node with the id that its children know it by. */
    record Child(long id, FileNode node) {}

    private static final String SELECT =
            "SELECT name, " + FileRow.COLUMNS + " FROM file_node WHERE owner = ? AND parent = ?";

    private static final Page.Kind<Named> NAMED_PAGE =
            new Page.Kind<>(
                    "name", FileRow.WEIGHT_IN_SQL, named -> named.row().weight(), FileTable::named);

    /** All that lies below a folder, which is the third argument. */
    private static final String BELOW =
            """
            WITH RECURSIVE below (id, folder, size) AS (
                SELECT id, folder, size FROM file_node WHERE owner = ? AND parent = ?
                UNION ALL
                SELECT n.id, n.folder, n.size FROM below b JOIN file_node n
                ON n.owner = ? AND n.parent = b.id WHERE b.folder = 1)
            """;

    private FileTable() {}

    static Optional<FileRow> find(Session session, FilePath path) throws SQLException {
        Optional<FileRow> found = Optional.of(FileTrees.root(session, path.owner()));
        for (String name : path.segments()) {
            if (found.isEmpty() || !found.get().folder()) {
                return Optional.empty();
            }
            found = child(session, path.owner(), found.get().id(), name);
        }
        return found;
    }

    static Optional<FileRow> child(Session session, String owner, long parent, String name)
            throws SQLException {
        return session.first(
                SELECT + " AND name = ?", row -> FileRow.read(row, 2), owner, parent, name);
    }

    static Optional<FileNode> node(Session session, FilePath path) throws SQLException {
        Optional<FileRow> row = find(session, path);
        return row.isEmpty() ? Optional.empty() : Optional.of(node(session, path, row.get()));
    }

    static Page<Named> children(Session session, String owner, long parent, String after)
            throws SQLException {
        return Page.read(
                session,
                SELECT + " AND name > ? ORDER BY name" + Page.LIMIT,
                NAMED_PAGE,
                owner,
                parent,
                after);
    }

    /** As nodes; properties are looked for where there are any. */
    static Page<Child> nodes(Session session, FilePath folder, long parent, String after)
            throws SQLException {
        Page<Named> page = children(session, folder.owner(), parent, after);
        List<Child> nodes = new ArrayList<>(page.rows().size());
        for (Named named : page.rows()) {
            FilePath path = folder.child(named.name());
            nodes.add(new Child(named.row().id(), node(session, path, named.row())));
        }
        return new Page<>(nodes, page.last());
    }

    static FileNode node(Session session, FilePath path, FileRow row) throws SQLException {
        return row.at(path, FileProperties.of(session, path.owner(), row));
    }

    static int countBelow(Session session, String owner, long folder, int most)
            throws SQLException {
        return session.first(
                        BELOW + "SELECT count(*) FROM (SELECT 1 FROM below LIMIT ?) counted",
                        row -> row.getInt(1),
                        owner,
                        folder,
                        owner,
                        most)
                .orElse(0);
    }

    /** Bytes of a file, or of all the files in a folder. */
    static long bytes(Session session, String owner, FileRow node) throws SQLException {
        return node.folder()
                ? session.first(
                                BELOW + "SELECT coalesce(sum(size), 0) FROM below",
                                row -> row.getLong(1),
                                owner,
                                node.id(),
                                owner)
                        .orElse(0L)
                : node.body().size();
    }

    static void insert(Session session, String owner, long parent, String name, FileRow node)
            throws SQLException {
        session.update(
                "INSERT INTO file_node (owner, parent, name, "
                        + FileRow.COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                owner,
                parent,
                name,
                node.id(),
                node.folder() ? 1 : 0,
                node.created(),
                node.modified(),
                node.body().sha256(),
                node.body().size(),
                node.mediaType(),
                node.properties());
    }

    static void remove(Session session, String owner, long parent, String name)
            throws SQLException {
        session.update(
                "DELETE FROM file_node WHERE owner = ? AND parent = ? AND name = ?",
                owner,
                parent,
                name);
    }

    private static Named named(ResultSet row) throws SQLException {
        return new Named(row.getString(1), FileRow.read(row, 2));
    }
}
