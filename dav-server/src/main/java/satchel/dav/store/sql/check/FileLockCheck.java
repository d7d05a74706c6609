package satchel.dav.store.sql.check;

import java.sql.SQLException;
import java.util.Optional;
import satchel.dav.store.sql.check.Examination.Locked;

/** A lock on a file or a folder goes with it; one where nothing was has made a file. */
final class FileLockCheck implements Check {
    private static final String FILES = "files";
    private static final long ROOT = 0;

    @Override
    public void run(Examination examination) throws SQLException {
        for (Locked lock : examination.locks()) {
            String[] root = lock.root().split("/", -1);
            if (root[0].equals(FILES) && !isThere(examination, lock.owner(), root)) {
                examination.report(lock.place(), Locked.WITHOUT_ROOT);
            }
        }
    }

    private static boolean isThere(Examination examination, String owner, String[] root)
            throws SQLException {
        Optional<Long> node = Optional.of(ROOT);
        for (int at = 1; at < root.length && node.isPresent(); at++) {
            node =
                    examination
                            .session()
                            .first(
                                    """
                                    SELECT id FROM file_node
                                    WHERE owner = ? AND parent = ? AND name = ?
                                    """,
                                    row -> row.getLong(1),
                                    owner,
                                    node.get(),
                                    root[at]);
        }
        return node.isPresent();
    }
}
