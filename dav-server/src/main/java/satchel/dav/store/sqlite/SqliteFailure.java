package satchel.dav.store.sqlite;

import java.sql.SQLException;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoreFullException;

/** What an error of SQLite means for the store (result codes as in sqlite.org/rescode.html). */
final class SqliteFailure {
    private static final int BUSY = 5;
    private static final int NOMEM = 7;
    private static final int IOERR = 10;
    private static final int CORRUPT = 11;
    private static final int FULL = 13;
    private static final int NOTADB = 26;

    /** The index of the WAL cannot grow: a full disk under another name. */
    private static final int IOERR_SHMSIZE = IOERR | 19 << 8;

    private SqliteFailure() {}

    static StoreException explain(SQLException e) {
        if (isFull(e)) {
            return new StoreFullException("the disk of the data folder is full", e);
        }
        if (primary(e) == BUSY) {
            return new StoreException("another program holds the database for too long", e);
        }
        return new StoreException("the database failed: " + e.getMessage(), e);
    }

    static boolean isFull(SQLException e) {
        return primary(e) == FULL || e.getErrorCode() == IOERR_SHMSIZE;
    }

    static boolean isBusy(SQLException e) {
        return primary(e) == BUSY;
    }

    /** The whole transaction may be rolled back already; none of its writes can be saved. */
    static boolean spoilsTransaction(SQLException e) {
        return isFull(e) || isBusy(e) || primary(e) == NOMEM || isFatal(e);
    }

    /** After this nobody knows what is on the disk, and trying again may lie about it. */
    static boolean isFatal(SQLException e) {
        return switch (primary(e)) {
            case IOERR -> e.getErrorCode() != IOERR_SHMSIZE;
            case CORRUPT, NOTADB -> true;
            default -> false;
        };
    }

    private static int primary(SQLException e) {
        return e.getErrorCode() & 0xff;
    }
}
