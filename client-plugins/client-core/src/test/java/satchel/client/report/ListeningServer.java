package satchel.client.report;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** Takes reports, or not, and remembers what it was asked and told. */
final class ListeningServer implements AutoCloseable {
    static final String KINDS = "{\"holds\":[\"events\",\"tasks\"]}";

    private final HttpServer server;
    final List<String> asked = new ArrayList<>();
    String lastReport = "";
    int statusOfGet = 200;
    int statusOfPut = 200;
    String answer = KINDS;

    ListeningServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean isPut = exchange.getRequestMethod().equals("PUT");
        asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + login(exchange));
        if (isPut) {
            lastReport = body;
        }
        byte[] reply = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(isPut ? statusOfPut : statusOfGet, reply.length);
        exchange.getResponseBody().write(reply);
        exchange.close();
    }

    private static String login(HttpExchange exchange) {
        List<String> shown = exchange.getRequestHeaders().getOrDefault("Authorization", List.of());
        return shown.isEmpty()
                ? ""
                : " by "
                        + new String(
                                Base64.getDecoder().decode(shown.getFirst().substring(6)),
                                StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
