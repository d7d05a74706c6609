package satchel.dav.store.sql;

import java.sql.SQLException;
import satchel.dav.store.CollectionIds;

/**
 * Begins a new time after a restore. The change numbers between the backup and the restore are
 * given out once more, for other changes, so that no sync-token of before may be taken for one of
 * now; and locks of before are nobody's any more.
 */
public final class Epoch {
    private Epoch() {}

    /** In the transaction of the caller. */
    public static void begin(Session session) throws SQLException {
        session.update("UPDATE collection SET epoch = ?", "." + CollectionIds.next());
        session.update("DELETE FROM lock");
    }
}
