package satchel.dav.store.sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import satchel.dav.resource.FilePath;
import satchel.dav.store.FileVersion;

/** Keeps what is about to go: versions of files, and trees as they are. */
final class FileHistory {
    /** A version's own row; of a deleted folder it is the top of a tree that is still there. */
    record Kept(long number, FilePath path, FileRow node, Instant ended, FileVersion.Why why) {}

    private FileHistory() {}

    static void keep(Session session, FilePath path, FileRow node, FileVersion.Why why, long now)
            throws SQLException {
        session.update(
                "INSERT INTO file_version (owner, number, path, "
                        + FileRow.COLUMNS
                        + ", ended, why) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                path.owner(),
                FileTrees.next(session, path.owner()),
                String.join("/", path.segments()),
                node.id(),
                node.folder() ? 1 : 0,
                node.created(),
                node.modified(),
                node.body().sha256(),
                node.body().size(),
                node.mediaType(),
                node.properties(),
                now,
                why.name().toLowerCase(Locale.ROOT));
    }

    static Page<Kept> after(Session session, String owner, long number) throws SQLException {
        return Page.read(
                session,
                "SELECT number, path, ended, why, "
                        + FileRow.COLUMNS
                        + " FROM file_version WHERE owner = ? AND number > ? ORDER BY number"
                        + Page.LIMIT,
                new Page.Kind<>(
                        "number",
                        FileRow.WEIGHT_IN_SQL,
                        kept -> kept.node().weight(),
                        row -> kept(owner, row)),
                owner,
                number);
    }

    private static Kept kept(String owner, ResultSet row) throws SQLException {
        return new Kept(
                row.getLong(1),
                new FilePath(owner, List.of(row.getString(2).split("/"))),
                FileRow.read(row, 5),
                Instant.ofEpochMilli(row.getLong(3)),
                FileVersion.Why.valueOf(row.getString(4).toUpperCase(Locale.ROOT)));
    }

    /** Those of the keys that a node or a version has. */
    static List<String> referenced(Session session, List<String> sha256s) throws SQLException {
        List<String> found = new ArrayList<>();
        for (String sha256 : sha256s) {
            session.first(
                            """
                            SELECT sha256 FROM file_node WHERE sha256 = ? AND sha256 <> ''
                            UNION ALL
                            SELECT sha256 FROM file_version WHERE sha256 = ? AND sha256 <> ''
                            """,
                            row -> row.getString(1),
                            sha256,
                            sha256)
                    .ifPresent(found::add);
        }
        return found;
    }
}
