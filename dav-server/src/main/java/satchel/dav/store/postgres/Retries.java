package satchel.dav.store.postgres;

import java.sql.SQLException;
import java.util.function.LongUnaryOperator;

/**
 * Does a transaction again when the database gave it up for another's sake, after a pause of a
 * random length, so that two who met do not meet again.
 *
 * @param random a number from 0 to less than the one it is given
 */
record Retries(LongUnaryOperator random, Pause pause) {
    /** The transaction as a whole. */
    @FunctionalInterface
    interface Attempt<T> {
        T run() throws SQLException;
    }

    /** Lets some time pass. */
    @FunctionalInterface
    interface Pause {
        void millis(long millis) throws InterruptedException;
    }

    static final int MOST = 10;

    private static final long SHORTEST = 4;
    private static final int DOUBLINGS = 6;

    <T> T run(Attempt<T> attempt) throws SQLException {
        for (int retry = 0; retry < MOST; retry++) {
            try {
                return attempt.run();
            } catch (SQLException e) {
                if (!PostgresFailure.givesWayToAnother(e) || !mayTryAgain(retry)) {
                    throw e;
                }
            }
        }
        return attempt.run();
    }

    /** False if there is no time, because the server stops. */
    private boolean mayTryAgain(int retry) {
        long longest = SHORTEST << Math.min(retry, DOUBLINGS);
        try {
            pause.millis(1 + random.applyAsLong(longest));
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
