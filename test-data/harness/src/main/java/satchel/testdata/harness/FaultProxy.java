package satchel.testdata.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Executors;
import satchel.testdata.harness.fault.Answer;
import satchel.testdata.harness.fault.Asked;
import satchel.testdata.harness.fault.Fault;
import satchel.testdata.harness.fault.OneRequest;

/** Stands before a server, and lets a fault befall what passes. */
public final class FaultProxy implements AutoCloseable {
    private final HttpServer listener;
    private final Fault.Server server;
    private volatile Fault fault = Fault.NONE;

    private FaultProxy(HttpServer listener, URI target) {
        this.listener = listener;
        this.server = new OneRequest(target);
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

    /** From now on, until another is set. */
    public void set(Fault next) {
        fault = next;
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            Asked asked =
                    new Asked(
                            exchange.getRequestMethod(),
                            exchange.getRequestURI().toString(),
                            exchange.getRequestHeaders(),
                            exchange.getRequestBody().readAllBytes());
            Optional<Answer> answer = fault.pass(asked, server);
            if (answer.isEmpty()) {
                throw new IOException("cut by the fault"); // which ends the connection
            }
            send(exchange, answer.get());
        }
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        answer.headers().forEach((name, values) -> exchange.getResponseHeaders().put(name, values));
        byte[] body = answer.body();
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        listener.stop(0);
    }
}
