package satchel.dav.store.sql;

import java.sql.SQLException;
import java.util.Optional;
import satchel.dav.resource.FilePath;
import satchel.dav.store.FileVersion;

/**
 * A place where a node is or may come: there is a folder to hold it.
 *
 * @param standing what is there now
 */
record Spot(FilePath path, FileRow folder, Optional<FileRow> standing) {
    /** Empty where nothing can be: the folder is missing, or it is a file; and of the root. */
    static Optional<Spot> of(Session session, FilePath path) throws SQLException {
        Optional<FileRow> folder =
                path.isRoot()
                        ? Optional.empty()
                        : FileTable.find(session, path.parent()).filter(FileRow::folder);
        return folder.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Spot(
                                path,
                                folder.get(),
                                FileTable.child(
                                        session, path.owner(), folder.get().id(), path.name())));
    }

    void insert(Session session, FileRow node, long now) throws SQLException {
        FileTable.insert(session, path.owner(), folder.id(), path.name(), node);
        touchFolder(session, now);
    }

    /** Takes what stands here out of its folder, without a trace. */
    void remove(Session session, long now) throws SQLException {
        FileTable.remove(session, path.owner(), folder.id(), path.name());
        touchFolder(session, now);
    }

    /** What stands here goes into the history with all that is below it. */
    void end(Session session, FileVersion.Why why, long now) throws SQLException {
        FileRow node = standing.orElseThrow();
        long bytes = FileTable.bytes(session, path.owner(), node);
        FileHistory.keep(session, path, node, why, now);
        remove(session, now);
        FileTrees.count(session, path.owner(), -bytes);
    }

    private void touchFolder(Session session, long now) throws SQLException {
        if (folder.id() == FileRow.ROOT) {
            session.update("UPDATE file_tree SET modified = ? WHERE owner = ?", now, path.owner());
            return;
        }
        change(session, path.parent(), "modified", now);
    }

    /** How long the dead properties of the node at that path are together. */
    static void setLength(Session session, FilePath path, long length) throws SQLException {
        if (path.isRoot()) {
            session.update(
                    "UPDATE file_tree SET properties = ? WHERE owner = ?", length, path.owner());
            return;
        }
        change(session, path, "properties", length);
    }

    private static void change(Session session, FilePath path, String column, long value)
            throws SQLException {
        FileRow folder = FileTable.find(session, path.parent()).orElseThrow();
        session.update(
                "UPDATE file_node SET "
                        + column
                        + " = ? WHERE owner = ? AND parent = ? AND name = ?",
                value,
                path.owner(),
                folder.id(),
                path.name());
    }
}
