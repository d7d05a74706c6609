package satchel.client.pairing;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Answers each path with what was written for it, in order; the last answer is repeated. */
final class ScriptedServer implements AutoCloseable {
    /** One request as it came in. */
    record Asked(String method, String path, Map<String, String> form, String authorization) {}

    private record Answer(int status, String body, String location) {}

    private final HttpServer server;
    private final Map<String, Deque<Answer>> script = new HashMap<>();
    private final List<Asked> asked = new ArrayList<>();

    ScriptedServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    ScriptedServer on(String path, int status, String body) {
        return add(path, new Answer(status, body, ""));
    }

    ScriptedServer redirect(String path, String location) {
        return add(path, new Answer(301, "", location));
    }

    synchronized List<Asked> asked(String path) {
        return asked.stream().filter(request -> request.path().equals(path)).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private synchronized ScriptedServer add(String path, Answer answer) {
        script.computeIfAbsent(path, _ -> new ArrayDeque<>()).add(answer);
        return this;
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        String authorization = exchange.getRequestHeaders().getFirst("Authorization");
        asked.add(
                new Asked(
                        exchange.getRequestMethod(),
                        path,
                        form(body),
                        authorization == null ? "" : authorization));
        Deque<Answer> answers = script.getOrDefault(path, new ArrayDeque<>());
        Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
        send(exchange, answer == null ? new Answer(404, "", "") : answer);
    }

    private static void send(HttpExchange exchange, Answer answer) throws IOException {
        if (!answer.location().isEmpty()) {
            exchange.getResponseHeaders().set("Location", answer.location());
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> form(String body) {
        Map<String, String> form = new HashMap<>();
        for (String field : body.split("&")) {
            String[] sides = field.split("=", 2);
            if (sides.length == 2 && !body.startsWith("<")) {
                form.put(sides[0], URLDecoder.decode(sides[1], StandardCharsets.UTF_8));
            }
        }
        return form;
    }
}
