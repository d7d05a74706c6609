package satchel.dav.store.sql.check;

import java.sql.SQLException;
import satchel.dav.store.sql.check.FileFolders.Reach;

/**
 * A file tree knows how many bytes its files have together, those in the history aside, and the
 * greatest number that it has given out.
 */
final class FileCountCheck implements Check {
    private record Tree(String owner, long bytes, long last) {}

    /** Files of one folder. */
    private record Sum(long parent, long bytes) {}

    @Override
    public void run(Examination examination) throws SQLException {
        var trees =
                examination
                        .session()
                        .all(
                                "SELECT owner, bytes, last FROM file_tree ORDER BY owner",
                                row -> new Tree(row.getString(1), row.getLong(2), row.getLong(3)));
        for (Tree tree : trees) {
            bytes(examination, tree);
            last(examination, tree);
        }
    }

    private static void bytes(Examination examination, Tree tree) throws SQLException {
        FileFolders folders = FileFolders.of(examination.session(), tree.owner());
        long found =
                examination
                        .session()
                        .all(
                                """
                                SELECT parent, sum(size) FROM file_node WHERE owner = ?
                                GROUP BY parent
                                """,
                                row -> new Sum(row.getLong(1), row.getLong(2)),
                                tree.owner())
                        .stream()
                        .filter(sum -> folders.reach(sum.parent()) instanceof Reach.Live)
                        .mapToLong(Sum::bytes)
                        .sum();
        if (tree.bytes() != found) {
            examination.mendable(
                    tree.owner() + "/files",
                    "it says it holds %d bytes, and holds %d".formatted(tree.bytes(), found),
                    () -> set(examination, tree.owner(), "bytes", found));
        }
    }

    private static void last(Examination examination, Tree tree) throws SQLException {
        long found =
                examination
                        .session()
                        .first(
                                """
                                SELECT max(given) FROM (
                                    SELECT max(id) AS given FROM file_node WHERE owner = ?
                                    UNION ALL
                                    SELECT max(id) FROM file_version WHERE owner = ?
                                    UNION ALL
                                    SELECT max(number) FROM file_version WHERE owner = ?) numbers
                                """,
                                row -> row.getLong(1),
                                tree.owner(),
                                tree.owner(),
                                tree.owner())
                        .orElse(0L);
        if (tree.last() < found) {
            examination.mendable(
                    tree.owner() + "/files",
                    "it would give out number %d again".formatted(found),
                    () -> set(examination, tree.owner(), "last", found));
        }
    }

    private static void set(Examination examination, String owner, String column, long value)
            throws SQLException {
        examination
                .session()
                .update("UPDATE file_tree SET " + column + " = ? WHERE owner = ?", value, owner);
    }
}
