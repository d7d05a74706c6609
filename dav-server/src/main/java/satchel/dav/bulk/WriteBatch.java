package satchel.dav.bulk;

import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/**
 * Writes a handful of resources at a time, so that the store commits them together, with the
 * outcome that they would have had one after the other: what could stand in another's way is in
 * another handful. Outcomes stay in the order of the request.
 */
final class WriteBatch {
    private static final int MOST = 64;

    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<Callable<Outcome>> waiting = new ArrayList<>(MOST);
    private final Set<String> concerned = new HashSet<>();
    private Kind last = Kind.PUT;

    /** Writes of one kind can go together: a DELETE may free what a PUT needs. */
    enum Kind {
        PUT,
        DELETE
    }

    /** What needs no writing. */
    void add(Outcome outcome) throws InterruptedIOException {
        if (waiting.size() >= MOST) {
            flush();
        }
        waiting.add(() -> outcome);
    }

    /**
     * @param names names and UIDs that the write is about
     */
    void add(Kind kind, Set<String> names, Supplier<Outcome> write) throws InterruptedIOException {
        boolean together =
                kind == last
                        && waiting.size() < MOST
                        && names.stream().noneMatch(concerned::contains);
        if (!together) {
            flush();
        }
        last = kind;
        concerned.addAll(names);
        waiting.add(write::get);
    }

    /** All outcomes so far, after everything that waits has been written. */
    List<Outcome> flush() throws InterruptedIOException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Outcome> written : threads.invokeAll(waiting)) {
                outcomes.add(written.get());
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("The server stops.");
        } catch (ExecutionException broken) {
            throw rethrown(broken);
        }
        waiting.clear();
        concerned.clear();
        return outcomes;
    }

    private static RuntimeException rethrown(ExecutionException broken) {
        return broken.getCause() instanceof RuntimeException cause
                ? cause
                : new IllegalStateException(broken);
    }
}
