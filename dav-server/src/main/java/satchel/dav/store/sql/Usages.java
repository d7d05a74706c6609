package satchel.dav.store.sql;

import java.sql.SQLException;
import java.util.OptionalLong;
import satchel.dav.store.Usage;

/** How much a user keeps: sums that each write brings up to date. */
final class Usages {
    private Usages() {}

    static Usage of(Session session, String owner, OptionalLong quota) throws SQLException {
        long objects =
                session.first(
                                """
                                SELECT coalesce(sum(bytes), 0) FROM collection WHERE owner = ?
                                """,
                                row -> row.getLong(1),
                                owner)
                        .orElse(0L);
        return new Usage(objects + FileTrees.bytes(session, owner), quota);
    }
}
