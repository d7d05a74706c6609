package satchel.client.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import satchel.client.pair.PairId;

/**
 * Tells whose database had an event, be it the system that says so or a program. {@link #close} may
 * be called from any thread.
 */
final class DatabaseEvents implements AutoCloseable {
    /**
     * @param name of the one file in a folder that is meant; absent if all are
     */
    private record Interest(PairId pair, Optional<Path> name) {}

    private sealed interface Event {
        record OfFolder(WatchKey key) implements Event {}

        record Told(PairId pair) implements Event {}

        record Closed() implements Event {}
    }

    private final WatchService service;
    private final BlockingQueue<Event> heard = new LinkedBlockingQueue<>();
    private final Map<WatchKey, Set<Interest>> interests = new HashMap<>();

    DatabaseEvents() throws IOException {
        this.service = FileSystems.getDefault().newWatchService();
        Thread.ofPlatform().daemon().name("file events").start(this::hear);
    }

    /**
     * Watches files and folders for a pair, also those that are watched already. A file, and a
     * folder that is not there now, is watched by its name in the folder it lies in.
     *
     * @return false if nothing is to be watched, or not all can be
     */
    boolean watch(PairId pair, List<Path> paths) {
        boolean all = !paths.isEmpty();
        for (Path path : paths) {
            boolean folder = Files.isDirectory(path);
            Path watched = folder ? path : path.toAbsolutePath().resolveSibling("");
            try {
                WatchKey key =
                        watched.register(
                                service,
                                StandardWatchEventKinds.ENTRY_CREATE,
                                StandardWatchEventKinds.ENTRY_DELETE,
                                StandardWatchEventKinds.ENTRY_MODIFY);
                interests
                        .computeIfAbsent(key, _ -> new HashSet<>())
                        .add(
                                new Interest(
                                        pair,
                                        folder
                                                ? Optional.empty()
                                                : Optional.ofNullable(path.getFileName())));
            } catch (IOException notThere) {
                all = false;
            }
        }
        return all;
    }

    /** A program says that something may have changed; may be called from any thread. */
    void tell(PairId pair) {
        heard.add(new Event.Told(pair));
    }

    /**
     * Waits for events, at most so long.
     *
     * @return whose they are; none if none came, or this was closed
     */
    Set<PairId> await(Duration most) throws InterruptedException {
        Set<PairId> pairs = new HashSet<>();
        Optional<Event> next =
                Optional.ofNullable(heard.poll(most.toMillis(), TimeUnit.MILLISECONDS));
        while (next.isPresent()) {
            switch (next.get()) {
                case Event.OfFolder(WatchKey key) -> take(key, pairs);
                case Event.Told(PairId pair) -> pairs.add(pair);
                case Event.Closed _ -> {
                    return pairs;
                }
            }
            next = Optional.ofNullable(heard.poll());
        }
        return pairs;
    }

    /** The system's events go to where programs' do, so that one thread can wait for both. */
    private void hear() {
        try {
            while (true) {
                heard.add(new Event.OfFolder(service.take()));
            }
        } catch (ClosedWatchServiceException | InterruptedException stopped) {
            heard.add(new Event.Closed());
        }
    }

    private void take(WatchKey key, Set<PairId> pairs) {
        Set<Interest> interested = interests.getOrDefault(key, Set.of());
        for (WatchEvent<?> event : key.pollEvents()) {
            for (Interest interest : interested) {
                // An overflow has no file and may be about any.
                boolean meant =
                        interest.name()
                                .filter(name -> event.context() instanceof Path)
                                .map(name -> name.equals(event.context()))
                                .orElse(true);
                if (meant) {
                    pairs.add(interest.pair());
                }
            }
        }
        if (!key.reset()) { // the folder is gone
            interests.remove(key);
            interested.forEach(interest -> pairs.add(interest.pair()));
        }
    }

    @Override
    public void close() {
        try {
            service.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
