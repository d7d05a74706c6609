package satchel.testdata.harness.fault;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server to which nobody has business: notes what it is sent. */
public final class Stranger implements AutoCloseable {
    private final HttpServer listener;
    private final List<String> visits = new CopyOnWriteArrayList<>();

    private Stranger(HttpServer listener) {
        this.listener = listener;
    }

    public static Stranger start() {
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
            Stranger stranger = new Stranger(HttpServer.create(any, 0));
            stranger.listener.createContext("/", stranger::note);
            stranger.listener.start();
            return stranger;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + listener.getAddress().getPort());
    }

    /** Each request with the password that came with it. */
    public List<String> visits() {
        return List.copyOf(visits);
    }

    private void note(HttpExchange exchange) throws IOException {
        try (exchange) {
            visits.add(
                    exchange.getRequestMethod()
                            + " with "
                            + exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.sendResponseHeaders(404, -1);
        }
    }

    @Override
    public void close() {
        listener.stop(0);
    }
}
