package satchel.benchmark.load;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import satchel.benchmark.http.HttpConnection;
import satchel.benchmark.server.ProcessTree;

/** Lets clients follow a script, each as fast as the server answers it, for one slice. */
public final class Drive {
    private static final int LOOKS = 20;

    private Drive() {}

    public static Slice run(Subject subject, Script script, int connections, Budget budget)
            throws IOException {
        AtomicBoolean stop = new AtomicBoolean();
        List<Client> clients = new ArrayList<>();
        for (int number = 0; number < connections; number++) {
            clients.add(new Client(subject.server().site(), script, number, stop));
        }
        ProcessTree tree = subject.server().processes();
        long cpuBefore = tree.cpuMillis();
        long began = System.nanoTime();
        List<Thread> threads = clients.stream().map(Thread.ofPlatform()::start).toList();
        waitUntilSpent(tree, cpuBefore, began, budget, threads);
        stop.set(true);
        for (Thread thread : threads) {
            join(thread);
        }
        long nanos = System.nanoTime() - began;
        long cpu = tree.cpuMillis() - cpuBefore;
        return slice(clients, nanos, cpu, afterwards(subject, script));
    }

    private static void waitUntilSpent(
            ProcessTree tree, long cpuBefore, long began, Budget budget, List<Thread> threads) {
        Duration pause = budget.least().dividedBy(LOOKS);
        while (threads.stream().anyMatch(Thread::isAlive)) {
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
            Duration passed = Duration.ofNanos(System.nanoTime() - began);
            if (passed.compareTo(budget.least()) >= 0
                    && budget.isSpent(passed, tree.cpuMillis() - cpuBefore)) {
                return;
            }
        }
    }

    private static Optional<String> afterwards(Subject subject, Script script) throws IOException {
        try (HttpConnection connection = new HttpConnection(subject.server().site())) {
            return script.afterwards(connection);
        }
    }

    private static Slice slice(List<Client> clients, long nanos, long cpu, Optional<String> after) {
        long[] latencies =
                clients.stream().map(Client::latencies).flatMapToLong(Latencies::stream).toArray();
        long wrong = clients.stream().mapToLong(Client::wrong).sum() + (after.isPresent() ? 1 : 0);
        Optional<String> fault =
                Stream.concat(
                                clients.stream().flatMap(client -> client.fault().stream()),
                                after.stream())
                        .findFirst();
        return new Slice(nanos, cpu, latencies, wrong, fault);
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
