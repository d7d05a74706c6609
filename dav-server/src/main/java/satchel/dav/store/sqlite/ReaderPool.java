package satchel.dav.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import satchel.dav.store.StoreException;
import satchel.dav.store.sql.Session;
import satchel.dav.store.sql.Work;

/**
 * Reads of one file, each of one moment of it, on a few connections. They run on the thread that
 * asks: a native call pins a virtual thread's carrier, but for a page of rows that is shorter than
 * waking another thread and being woken by it.
 */
final class ReaderPool implements AutoCloseable {
    private final Path file;
    private final Opening opening;
    private final int size;
    private final Semaphore turns;
    private final BlockingQueue<Session> idle = new LinkedBlockingQueue<>();
    private final AtomicBoolean closed = new AtomicBoolean();

    ReaderPool(Path file, int size, Opening opening) {
        this.file = file;
        this.opening = opening;
        this.size = size;
        this.turns = new Semaphore(size);
    }

    <T> T read(Work<T> work) {
        turns.acquireUninterruptibly();
        try {
            if (closed.get()) {
                throw new StoreException("the store is closed");
            }
            return run(work);
        } finally {
            turns.release();
        }
    }

    private <T> T run(Work<T> work) {
        try {
            Session session = session();
            try {
                T result = inTransaction(session, work);
                idle.add(session);
                return result;
            } catch (SQLException | RuntimeException e) {
                session.close(); // whatever it is in the middle of
                throw e;
            }
        } catch (SQLException e) {
            throw SqliteFailure.explain(e);
        }
    }

    private static <T> T inTransaction(Session session, Work<T> work) throws SQLException {
        session.execute("BEGIN");
        T result = work.run(session);
        session.execute("COMMIT");
        return result;
    }

    /** One for each turn at most, since whoever has one gives it back. */
    private Session session() throws SQLException {
        @Nullable Session rested = idle.poll();
        if (rested != null) {
            return rested;
        }
        Session opened = opening.open(file);
        opened.execute("PRAGMA query_only = ON");
        return opened;
    }

    /** Waits for reads under way. */
    @Override
    public void close() {
        closed.set(true);
        turns.acquireUninterruptibly(size);
        turns.release(size);
        for (Session session : idle) {
            try {
                session.close();
            } catch (SQLException e) {
                throw SqliteFailure.explain(e);
            }
        }
        idle.clear();
    }
}
