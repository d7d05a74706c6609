package satchel.dav.store.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import satchel.dav.store.StoreException;
import satchel.dav.store.StoreFullException;
import satchel.dav.store.StoreUnavailableException;

/** What an error of PostgreSQL means for the store (its manual, appendix A: error codes). */
final class PostgresFailure {
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK = "40P01";
    private static final String DISK_FULL = "53100";
    private static final String CONNECTION = "08";
    private static final String INSUFFICIENT_RESOURCES = "53";
    private static final String OPERATOR_INTERVENTION = "57P0";
    private static final String READ_ONLY = "25006";
    private static final String NO_SUCH_DATABASE = "3D000";
    private static final Set<String> NOT_ALLOWED = Set.of("28000", "28P01", "42501");

    private PostgresFailure() {}

    static StoreException explain(SQLException e) {
        String state = state(e);
        if (state.equals(DISK_FULL)) {
            return new StoreFullException("the disk of the database is full", e);
        }
        if (givesWayToAnother(e)) {
            return new StoreUnavailableException(
                    "too many others write the same at this moment", e);
        }
        if (isConnectionLost(e)) {
            return new StoreUnavailableException("the database cannot be reached", e);
        }
        if (state.startsWith(INSUFFICIENT_RESOURCES)) {
            return new StoreUnavailableException("the database has too much to do", e);
        }
        if (state.equals(READ_ONLY)) {
            return new StoreUnavailableException("the database takes no writes at present", e);
        }
        if (state.equals(NO_SUCH_DATABASE) || NOT_ALLOWED.contains(state)) {
            return new StoreException("the database does not let us in: " + e.getMessage(), e);
        }
        return new StoreException("the database failed: " + e.getMessage(), e);
    }

    /** A failure to commit: where the connection broke, nobody knows on which side of it. */
    static StoreException explainCommit(SQLException e) {
        return isConnectionLost(e)
                ? new StoreUnavailableException(
                        "the connection to the database was lost while it saved:"
                                + " the change may or may not have been made",
                        e)
                : explain(e);
    }

    /** Nothing has been done, and the same may well succeed when it is tried again. */
    static boolean givesWayToAnother(SQLException e) {
        return state(e).equals(SERIALIZATION_FAILURE) || state(e).equals(DEADLOCK);
    }

    private static boolean isConnectionLost(SQLException e) {
        return state(e).startsWith(CONNECTION)
                || state(e).startsWith(OPERATOR_INTERVENTION)
                || e instanceof SQLTransientConnectionException;
    }

    private static String state(SQLException e) {
        @Nullable String state = e.getSQLState();
        return state == null ? "" : state;
    }
}
