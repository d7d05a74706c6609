package satchel.dav.store.sql.check;

import java.sql.SQLException;
import java.util.List;
import satchel.dav.store.sql.check.Examination.Locked;

/** A lock on a database or an object goes with it. */
final class LockCheck implements Check {
    private static final List<String> HOMES = List.of("calendars", "contacts", "bookmarks");

    @Override
    public void run(Examination examination) throws SQLException {
        for (Locked lock : examination.locks()) {
            String[] root = lock.root().split("/", -1);
            if (HOMES.contains(root[0]) && root.length > 1 && !isThere(examination, lock, root)) {
                examination.report(lock.place(), Locked.WITHOUT_ROOT);
            }
        }
    }

    private static boolean isThere(Examination examination, Locked lock, String[] root)
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
