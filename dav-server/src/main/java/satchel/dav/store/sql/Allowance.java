package satchel.dav.store.sql;

import java.sql.SQLException;
import java.util.OptionalLong;

/**
 * How much an owner may keep. Of writes to different collections at the same moment each may find
 * the room that there is.
 */
record Allowance(String owner, OptionalLong quota) {
    /** Whether so many bytes more are too many; without a quota nothing is looked up. */
    boolean forbids(Session session, long more) throws SQLException {
        return more > 0 && quota.isPresent() && Usages.of(session, owner, quota).forbids(more);
    }
}
