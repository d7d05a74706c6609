package satchel.dav.store.sql;

import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;

/** Writes that know the time they are done at: what has expired by then counts no more. */
record TimedWrites(Databases databases, InstantSource clock) {
    @FunctionalInterface
    interface Timed<T> {
        T run(Session session, Instant now) throws SQLException;
    }

    <T> T run(String owner, Timed<T> work) {
        return run(owner, 0, work);
    }

    /**
     * @param bytes about as many as the work writes beside rows
     */
    <T> T run(String owner, long bytes, Timed<T> work) {
        return databases.of(owner).write(bytes, session -> work.run(session, clock.instant()));
    }
}
