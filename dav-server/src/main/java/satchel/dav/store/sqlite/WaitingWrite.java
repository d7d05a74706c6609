package satchel.dav.store.sqlite;

import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import satchel.dav.store.sql.Session;
import satchel.dav.store.sql.Work;

/** A write on its way: done by the writer thread, answered after the commit of its group. */
final class WaitingWrite<T> {
    private final Work<T> work;
    private final long bytes;
    private final CompletableFuture<T> reply = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable refusal;

    WaitingWrite(Work<T> work, long bytes) {
        this.work = work;
        this.bytes = bytes;
    }

    long bytes() {
        return bytes;
    }

    void run(Session session) throws SQLException {
        result = work.run(session);
    }

    /** This write alone went wrong; the rest of its group may still be committed. */
    void refuse(Throwable cause) {
        refusal = cause;
    }

    void answer() {
        if (refusal != null) {
            reply.completeExceptionally(refusal);
        } else {
            reply.complete(result);
        }
    }

    void fail(Throwable cause) {
        reply.completeExceptionally(cause);
    }

    /** Waits, even if the caller is interrupted: the write may already be on the disk. */
    T await() {
        try {
            return reply.join();
        } catch (CompletionException e) {
            throw Rethrow.unchecked(e);
        }
    }
}
