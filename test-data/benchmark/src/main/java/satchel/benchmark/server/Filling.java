package satchel.benchmark.server;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.dav.Ask;
import satchel.benchmark.http.Answer;
import satchel.benchmark.http.HttpConnection;
import satchel.benchmark.http.Request;
import satchel.benchmark.http.Site;

/** Brings data into a server the way clients do: one PUT an object, many at once. */
public final class Filling {
    @FunctionalInterface
    private interface Work {
        void run() throws IOException;
    }

    private static final int CONNECTIONS = 16;
    private static final int AT_ONCE = 250;

    private Filling() {}

    public static void fill(Site site, Holdings holdings) throws IOException {
        for (HeldCollection collection : holdings.all()) {
            fill(site, collection);
        }
    }

    public static void fill(Site site, HeldCollection collection) throws IOException {
        make(site, collection);
        Ask ask = new Ask(site, collection);
        ConcurrentLinkedQueue<HeldObject> left = new ConcurrentLinkedQueue<>(collection.all());
        inParallel(() -> {
            try (HttpConnection connection = new HttpConnection(site)) {
                for (HeldObject next = left.poll(); next != null; next = left.poll()) {
                    expectCreated(connection, ask.create(next));
                }
            }
        });
    }

    /** The same collection for each of many users of our own server, many objects a request. */
    public static void fillEach(List<Site> sites, HeldCollection collection) throws IOException {
        ConcurrentLinkedQueue<Site> left = new ConcurrentLinkedQueue<>(sites);
        inParallel(() -> {
            for (Site next = left.poll(); next != null; next = left.poll()) {
                fillAtOnce(next, collection);
            }
        });
    }

    private static void fillAtOnce(Site site, HeldCollection collection) throws IOException {
        make(site, collection);
        Ask ask = new Ask(site, collection);
        List<HeldObject> objects = collection.all();
        try (HttpConnection connection = new HttpConnection(site)) {
            for (int from = 0; from < objects.size(); from += AT_ONCE) {
                int to = Math.min(from + AT_ONCE, objects.size());
                expectAllCreated(connection, ask.createAll(objects.subList(from, to)), to - from);
            }
        }
    }

    private static void expectAllCreated(HttpConnection connection, Request request, int objects)
            throws IOException {
        Answer answer = connection.exchange(request);
        int tags = answer.text().split("<[^/>]*getetag>", -1).length - 1;
        if (answer.status() != 207 || tags != objects) {
            throw new IOException(
                    "POST of %d objects gave %d and %d ETags: %s"
                            .formatted(objects, answer.status(), tags, answer.text()));
        }
    }

    public static void make(Site site, HeldCollection collection) throws IOException {
        try (HttpConnection connection = new HttpConnection(site)) {
            expectCreated(connection, new Ask(site, collection).make());
        }
    }

    public static void expectCreated(HttpConnection connection, Request request)
            throws IOException {
        Answer answer = connection.exchange(request);
        if (answer.status() != 201) {
            throw new IOException(
                    "%s %s gave %d: %s"
                            .formatted(
                                    request.method(),
                                    request.path(),
                                    answer.status(),
                                    answer.text()));
        }
    }

    private static void inParallel(Work work) throws IOException {
        try (ExecutorService clients = Executors.newFixedThreadPool(CONNECTIONS)) {
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < CONNECTIONS; i++) {
                running.add(
                        clients.submit(() -> {
                            work.run();
                            return true;
                        }));
            }
            for (Future<?> client : running) {
                client.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("could not fill: " + e.getCause(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
