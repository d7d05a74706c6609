package satchel.dav.store.sqlite;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import satchel.dav.store.Fuse;
import satchel.dav.store.StoreException;
import satchel.dav.store.sql.Session;
import satchel.dav.store.sql.Work;

/**
 * The one writer of a file: a platform thread that takes all writes that wait and commits them
 * together, so that one fsync serves them all. Each write has its own savepoint: what one of them
 * does wrong is not the others' loss. A write is answered after the commit, never before.
 */
final class GroupWriter implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(GroupWriter.class);
    private static final int LARGEST_GROUP = 128;
    private static final long BYTES_BETWEEN_CHECKPOINTS = 4 << 20;

    /** Pages of tables and indexes that a write touches beside its body. */
    private static final long OVERHEAD = 16 << 10;

    private final Session session;
    private final Transactions transactions;
    private final Fuse fuse;
    private final String name;
    private final BlockingQueue<WaitingWrite<?>> queue = new LinkedBlockingQueue<>();
    private final WaitingWrite<Boolean> farewell = new WaitingWrite<>(_ -> true, 0);
    private final Thread thread;
    private boolean closed;
    private long sinceCheckpoint;

    GroupWriter(Session session, Transactions transactions, Fuse fuse, String name) {
        this.session = session;
        this.transactions = transactions;
        this.fuse = fuse;
        this.name = name;
        this.thread = Thread.ofPlatform().name(name + "-writer").daemon().start(this::serve);
    }

    /**
     * Returns when the work is durable.
     *
     * @param bytes about as many as the work writes
     */
    <T> T write(long bytes, Work<T> work) {
        WaitingWrite<T> write = new WaitingWrite<>(work, bytes + OVERHEAD);
        synchronized (this) {
            if (closed) {
                throw new StoreException("the store is closed");
            }
            queue.add(write);
        }
        return write.await();
    }

    /** Writes that no group has taken yet. */
    int waiting() {
        return queue.size();
    }

    private void serve() {
        List<WaitingWrite<?>> group = new ArrayList<>();
        boolean open = true;
        while (open) {
            try {
                group.add(queue.take());
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody may interrupt the writer", e);
            }
            queue.drainTo(group, LARGEST_GROUP - 1);
            open = !group.remove(farewell);
            if (!group.isEmpty()) {
                serve(group);
            }
            group.clear();
        }
        farewell.answer();
    }

    /** The edge of the thread: whatever happens, everybody gets an answer. */
    private void serve(List<WaitingWrite<?>> group) {
        try {
            fuse.check();
            if (commitTogether(group)) {
                group.forEach(WaitingWrite::answer);
                checkpointIfDue(group);
            }
        } catch (StoreException e) {
            group.forEach(write -> write.fail(e));
        } catch (RuntimeException | Error e) {
            fuse.blow(e);
            group.forEach(write -> write.fail(e));
        }
    }

    private boolean commitTogether(List<WaitingWrite<?>> group) {
        try {
            transactions.begin();
            for (WaitingWrite<?> write : group) {
                attempt(write);
            }
        } catch (SQLException e) {
            abandon(group, e);
            return false;
        }
        try {
            transactions.commit();
            return true;
        } catch (SQLException e) {
            if (!SqliteFailure.isFull(e) && !SqliteFailure.isBusy(e)) {
                fuse.blow(e);
            }
            abandon(group, e);
            return false;
        }
    }

    private void attempt(WaitingWrite<?> write) throws SQLException {
        transactions.savepoint();
        try {
            write.run(session);
        } catch (SQLException e) {
            if (SqliteFailure.spoilsTransaction(e)) {
                throw e;
            }
            transactions.rollbackToSavepoint();
            write.refuse(SqliteFailure.explain(e));
            return;
        } catch (RuntimeException e) {
            transactions.rollbackToSavepoint();
            write.refuse(e);
            return;
        }
        transactions.release();
    }

    private void abandon(List<WaitingWrite<?>> group, SQLException cause) {
        if (SqliteFailure.isFatal(cause)) {
            fuse.blow(cause);
        }
        try {
            transactions.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(e); // SQLite has rolled back by itself
        }
        StoreException explained = SqliteFailure.explain(cause);
        group.forEach(write -> write.fail(explained));
    }

    private void checkpointIfDue(List<WaitingWrite<?>> group) {
        sinceCheckpoint += group.stream().mapToLong(WaitingWrite::bytes).sum();
        if (sinceCheckpoint < BYTES_BETWEEN_CHECKPOINTS) {
            return;
        }
        sinceCheckpoint = 0;
        try {
            transactions.checkpoint();
        } catch (SQLException e) {
            if (SqliteFailure.isFatal(e)) {
                fuse.blow(e);
            } else {
                LOG.warn("the log of {} grows: it could not be written back", name, e);
            }
        }
    }

    /** Writes that wait are still done. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                queue.add(farewell);
            }
        }
        farewell.await();
        try {
            thread.join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt(); // the thread has said farewell already
        }
    }
}
