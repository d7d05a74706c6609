package satchel.dav.store.sql.check;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Every version that may be asked back has its body. */
final class VersionCheck implements Check {
    private static final int AT_ONCE = 500;

    private record Row(
            String owner, String collection, String name, long change, String etag, long size) {
        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getLong(4),
                    row.getString(5),
                    row.getLong(6));
        }

        String place() {
            return "version %d of %s in %s/%s".formatted(change, name, owner, collection);
        }
    }

    @Override
    public void run(Examination examination) throws SQLException {
        Optional<Row> last = Optional.empty();
        List<Row> page = page(examination, last);
        while (!page.isEmpty()) {
            for (Row row : page) {
                check(examination, row);
            }
            page = page(examination, Optional.of(page.getLast()));
        }
    }

    private static List<Row> page(Examination examination, Optional<Row> after)
            throws SQLException {
        Row from = after.orElseGet(() -> new Row("", "", "", 0, "", 0));
        return examination
                .session()
                .all(
                        """
                        SELECT owner, collection, name, change, etag, size FROM version
                        WHERE (owner, collection, name, change) > (?, ?, ?, ?)
                        ORDER BY owner, collection, name, change LIMIT\
                        """
                                + " "
                                + AT_ONCE,
                        Row::of,
                        from.owner(),
                        from.collection(),
                        from.name(),
                        from.change());
    }

    private static void check(Examination examination, Row row) throws SQLException {
        StoredBody body =
                StoredBody.read(
                        examination.session(),
                        row.owner(),
                        row.collection(),
                        row.change(),
                        row.etag(),
                        row.size());
        if (body instanceof StoredBody.Broken(String what)) {
            examination.report(row.place(), what);
        }
    }
}
