package satchel.dav.store.sqlite;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;
import satchel.dav.store.StoreException;
import satchel.dav.store.sql.Session;
import satchel.dav.store.sql.Work;

/**
 * Reads of one file, each of one moment of it. They run on a few platform threads with a connection
 * each, because native calls would pin the virtual threads that ask.
 */
final class ReaderPool implements AutoCloseable {
    private final Path file;
    private final ExecutorService threads;
    private final BlockingQueue<Session> idle = new LinkedBlockingQueue<>();

    ReaderPool(Path file, String name, int size) {
        this.file = file;
        this.threads =
                Executors.newFixedThreadPool(
                        size, Thread.ofPlatform().name(name + "-reader-", 1).daemon().factory());
    }

    <T> T read(Work<T> work) {
        try {
            return CompletableFuture.supplyAsync(() -> run(work), threads).join();
        } catch (RejectedExecutionException e) {
            throw new StoreException("the store is closed", e);
        } catch (CompletionException e) {
            throw Rethrow.unchecked(e);
        }
    }

    private <T> T run(Work<T> work) {
        try {
            Session session = session();
            session.execute("BEGIN");
            try {
                return work.run(session);
            } finally {
                session.execute("COMMIT");
                idle.add(session);
            }
        } catch (SQLException e) {
            throw SqliteFailure.explain(e);
        }
    }

    /** One for each thread at most, since each thread gives its own back. */
    private Session session() throws SQLException {
        @Nullable Session rested = idle.poll();
        if (rested != null) {
            return rested;
        }
        Session opened = Connections.open(file);
        opened.execute("PRAGMA query_only = ON");
        return opened;
    }

    /** Waits for reads under way. */
    @Override
    public void close() {
        threads.close();
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
