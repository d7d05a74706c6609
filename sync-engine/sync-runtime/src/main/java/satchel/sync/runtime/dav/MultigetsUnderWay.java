package satchel.sync.runtime.dav;

import java.util.List;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.dav.Multiget.Came;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.replica.ReplicaException.Kind;

/** Batches that were asked for and have not come yet; they come in any order. */
final class MultigetsUnderWay implements AutoCloseable {
    private final Multiget multiget;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CompletionService<Came> answers = new ExecutorCompletionService<>(threads);
    private int count;

    MultigetsUnderWay(Multiget multiget) {
        this.multiget = multiget;
    }

    int count() {
        return count;
    }

    void start(List<RecordId> ids) {
        answers.submit(() -> multiget.ask(ids));
        count++;
    }

    /** The next that comes. */
    Came await() throws ReplicaException {
        try {
            count--;
            return answers.take().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof ReplicaException trouble) {
                throw trouble;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
            throw new ReplicaException(Kind.UNREACHABLE, "interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.close();
    }
}
