package satchel.dav.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Many who do something at the same time. */
public final class Race {
    /** What one racer does. */
    @FunctionalInterface
    public interface Racer<T> {
        T run(int number);
    }

    private Race() {}

    /** What came of it, in the order of the racers' numbers. */
    public static <T> List<T> of(int racers, Racer<T> racer)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<T>> all =
                    IntStream.range(0, racers)
                            .<Callable<T>>mapToObj(number -> () -> racer.run(number))
                            .toList();
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(all)) {
                results.add(result.get());
            }
            return results;
        }
    }
}
