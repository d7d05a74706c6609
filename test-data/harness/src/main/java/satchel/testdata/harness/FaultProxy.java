package satchel.testdata.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.concurrent.Executors;

/**
 * Stands before a server and spoils its answers to one method, as broken networks and portals do.
 */
public final class FaultProxy implements AutoCloseable {
    /** What happens to an answer. */
    public enum Fault {
        NONE,
        /** A captive portal: 200 with a page. */
        HTML,
        /** 503 without Retry-After. */
        UNAVAILABLE,
        /** The first half of the true body, with a length to match. */
        HALF
    }

    private static final Set<String> HOP_BY_HOP =
            Set.of(
                    "connection",
                    "content-length",
                    "transfer-encoding",
                    "host",
                    "upgrade",
                    "http2-settings");

    private final HttpServer listener;
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI target;
    private volatile String method = "";
    private volatile Fault fault = Fault.NONE;

    private FaultProxy(HttpServer listener, URI target) {
        this.listener = listener;
        this.target = target;
    }

    public static FaultProxy before(URI target) {
        try {
            InetSocketAddress any = new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0);
            FaultProxy proxy = new FaultProxy(HttpServer.create(any, 0), target);
            proxy.listener.createContext("/", proxy::pass);
            proxy.listener.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            proxy.listener.start();
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + listener.getAddress().getPort());
    }

    /** From now on, answers to this method are spoiled like this. */
    public void spoil(String spoiledMethod, Fault how) {
        method = spoiledMethod;
        fault = how;
    }

    private void pass(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        Fault now = exchange.getRequestMethod().equals(method) ? fault : Fault.NONE;
        switch (now) {
            case HTML ->
                    answer(
                            exchange,
                            200,
                            "text/html",
                            utf8("<html><body>Please log in</body></html>"));
            case UNAVAILABLE -> answer(exchange, 503, "text/plain", utf8("busy"));
            case NONE, HALF -> {
                HttpResponse<byte[]> response = forward(exchange, body);
                byte[] answer = response.body();
                byte[] kept = now == Fault.HALF ? Arrays.copyOf(answer, answer.length / 2) : answer;
                response.headers()
                        .map()
                        .forEach((name, values) -> {
                            if (!HOP_BY_HOP.contains(name) && !name.startsWith(":")) {
                                exchange.getResponseHeaders().put(name, values);
                            }
                        });
                send(exchange, response.statusCode(), kept);
            }
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(target.resolve(exchange.getRequestURI().toString()))
                        .version(HttpClient.Version.HTTP_1_1)
                        .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders()
                .forEach((name, values) -> {
                    if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                        values.forEach(value -> request.header(name, value));
                    }
                });
        try {
            return client.send(request.build(), BodyHandlers.ofByteArray());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status, String type, byte[] body)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        send(exchange, status, body);
    }

    private static void send(HttpExchange exchange, int status, byte[] body) throws IOException {
        try (exchange) {
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                exchange.getResponseBody().write(body);
            }
        }
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        listener.stop(0);
        client.close();
    }
}
