package satchel.dav.store.sql.check;

import java.sql.SQLException;
import java.util.List;
import satchel.dav.store.sql.check.FileFolders.Reach;

/**
 * Every node of a file tree lies in a folder that leads to the root of its owner's tree, or to a
 * folder that was deleted with all below it.
 */
final class FileTreeCheck implements Check {
    @Override
    public void run(Examination examination) throws SQLException {
        for (String owner : examination.fileOwners()) {
            FileFolders folders = FileFolders.of(examination.session(), owner);
            for (long parent : parents(examination, owner)) {
                examine(examination, owner, parent, folders.reach(parent));
            }
        }
        examination.reportAll(
                """
                SELECT owner || '/files', 'there are files, and no tree that they belong to' FROM
                    (SELECT owner FROM file_node UNION SELECT owner FROM file_version
                    EXCEPT SELECT owner FROM file_tree) treeless
                """);
        examination.reportAll(
                """
                SELECT owner || '/files', 'there are ' || count(*) || ' nodes ' || id FROM file_node
                GROUP BY owner, id HAVING count(*) > 1 OR id = 0
                """);
        for (String table : List.of("file_node", "file_version")) {
            examination.reportAll(
                    """
                    SELECT owner || '/files', 'node ' || id || ' is neither a folder nor a file'
                    FROM %s WHERE folder = 1 AND (sha256 <> '' OR size <> 0)
                    OR folder = 0 AND sha256 = '' OR folder NOT IN (0, 1)
                    """
                            .formatted(table));
        }
    }

    private static List<Long> parents(Examination examination, String owner) throws SQLException {
        return examination
                .session()
                .all(
                        "SELECT DISTINCT parent FROM file_node WHERE owner = ? ORDER BY parent",
                        row -> row.getLong(1),
                        owner);
    }

    private static void examine(Examination examination, String owner, long parent, Reach reach)
            throws SQLException {
        switch (reach) {
            case Reach.Live _, Reach.InHistory _ -> {
                // as it must be
            }
            case Reach.Nowhere _ ->
                    stray(examination, owner, parent, "it lies in a folder that is not there");
            case Reach.CutOff _ ->
                    stray(examination, owner, parent, "no folder above it leads to the root");
        }
    }

    private static void stray(Examination examination, String owner, long parent, String what)
            throws SQLException {
        examination
                .session()
                .all(
                        "SELECT name FROM file_node WHERE owner = ? AND parent = ? ORDER BY name",
                        row -> row.getString(1),
                        owner,
                        parent)
                .forEach(name -> examination.report(owner + "/files/.../" + name, what));
    }
}
