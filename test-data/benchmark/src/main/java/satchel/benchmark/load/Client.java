package satchel.benchmark.load;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import satchel.benchmark.http.Answer;
import satchel.benchmark.http.HttpConnection;
import satchel.benchmark.http.Site;

/** One client: asks, waits, checks, asks again. To be read when its thread has ended. */
final class Client implements Runnable {
    private final Site site;
    private final Script script;
    private final int number;
    private final AtomicBoolean stop;
    private final Latencies latencies = new Latencies();
    private Optional<String> fault = Optional.empty();
    private long wrong;

    Client(Site site, Script script, int number, AtomicBoolean stop) {
        this.site = site;
        this.script = script;
        this.number = number;
        this.stop = stop;
    }

    @Override
    public void run() {
        try (HttpConnection connection = new HttpConnection(site)) {
            do {
                once(connection, script.next(number));
            } while (!stop.get());
        } catch (IOException e) {
            wrong("the connection: " + e);
        }
    }

    private void once(HttpConnection connection, Exchange exchange) throws IOException {
        long began = System.nanoTime();
        try {
            Answer answer = connection.exchange(exchange.request());
            latencies.add(System.nanoTime() - began);
            exchange.check().fault(answer).ifPresent(this::wrong);
        } catch (IOException e) {
            latencies.add(System.nanoTime() - began);
            wrong(exchange.request().method() + ": " + e);
            connection.close();
        }
    }

    private void wrong(String what) {
        wrong++;
        if (fault.isEmpty()) {
            fault = Optional.of(what);
        }
    }

    Latencies latencies() {
        return latencies;
    }

    long wrong() {
        return wrong;
    }

    Optional<String> fault() {
        return fault;
    }
}
