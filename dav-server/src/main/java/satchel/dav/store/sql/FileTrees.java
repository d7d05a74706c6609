package satchel.dav.store.sql;

import java.sql.SQLException;

/** One row for each owner: the root of the tree, the bytes of its files, the numbers given out. */
final class FileTrees {
    private FileTrees() {}

    /** A tree that nothing was ever written to has no row, and a root without a past. */
    static FileRow root(Session session, String owner) throws SQLException {
        return session.first(
                        "SELECT created, modified, properties FROM file_tree WHERE owner = ?",
                        row -> FileRow.root(row.getLong(1), row.getLong(2), row.getLong(3)),
                        owner)
                .orElse(FileRow.root(0, 0, 0));
    }

    /** For writes: until this one ends, no other gets hold of the tree. */
    static void lock(Session session, String owner, long now) throws SQLException {
        String sql = "SELECT last FROM file_tree WHERE owner = ?" + session.dialect().lockingRow();
        if (session.first(sql, row -> row.getLong(1), owner).isEmpty()) {
            session.update(
                    """
                    INSERT INTO file_tree (owner, last, bytes, properties, created, modified)
                    VALUES (?, 0, 0, 0, ?, ?) ON CONFLICT DO NOTHING
                    """,
                    owner,
                    now,
                    now);
            session.first(sql, row -> row.getLong(1), owner);
        }
    }

    /** A number that no node and no version of this owner has. */
    static long next(Session session, String owner) throws SQLException {
        session.update("UPDATE file_tree SET last = last + 1 WHERE owner = ?", owner);
        return session.first(
                        "SELECT last FROM file_tree WHERE owner = ?", row -> row.getLong(1), owner)
                .orElseThrow();
    }

    /** Of all files; what is only history does not count. */
    static long bytes(Session session, String owner) throws SQLException {
        return session.first(
                        "SELECT bytes FROM file_tree WHERE owner = ?", row -> row.getLong(1), owner)
                .orElse(0L);
    }

    static void count(Session session, String owner, long more) throws SQLException {
        session.update("UPDATE file_tree SET bytes = bytes + ? WHERE owner = ?", more, owner);
    }
}
