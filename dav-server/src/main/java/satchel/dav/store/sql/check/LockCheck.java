package satchel.dav.store.sql.check;

import java.sql.SQLException;
import java.util.List;

/**
 * A lock on a database or an object goes with it. Files have unmapped places that may be locked.
 */
final class LockCheck implements Check {
    private static final List<String> HOMES = List.of("calendars", "contacts");

    private record Row(String owner, String root) {}

    @Override
    public void run(Examination examination) throws SQLException {
        List<Row> locks =
                examination
                        .session()
                        .all(
                                "SELECT owner, root FROM lock ORDER BY owner, root",
                                row -> new Row(row.getString(1), row.getString(2)));
        for (Row lock : locks) {
            String[] root = lock.root().split("/", -1);
            if (HOMES.contains(root[0]) && root.length > 1 && !isThere(examination, lock, root)) {
                examination.report(
                        lock.owner() + "/" + lock.root(), "it is locked and is not there");
            }
        }
    }

    private static boolean isThere(Examination examination, Row lock, String[] root)
            throws SQLException {
        return root.length == 2
                ? exists(
                        examination,
                        "SELECT 1 FROM collection WHERE owner = ? AND home = ? AND name = ?",
                        lock.owner(),
                        root[0],
                        root[1])
                : exists(
                        examination,
                        """
                        SELECT 1 FROM collection c JOIN object o
                        ON o.owner = c.owner AND o.collection = c.id
                        WHERE c.owner = ? AND c.home = ? AND c.name = ? AND o.name = ?
                        """,
                        lock.owner(),
                        root[0],
                        root[1],
                        root[2]);
    }

    private static boolean exists(Examination examination, String sql, Object... arguments)
            throws SQLException {
        return examination.session().first(sql, row -> true, arguments).isPresent();
    }
}
