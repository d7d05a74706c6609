package satchel.sync.runtime.dav;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One calendar over real HTTP: listings, sync-collection, multiget and conditional writes, and
 * nothing else. A fault may answer in its place.
 */
final class TinyDav implements AutoCloseable {
    /** A request as it came in. */
    record Seen(String method, String path, Map<String, String> headers, String body) {
        String header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
        }
    }

    /** Answers in the server's place, or says no. */
    @FunctionalInterface
    interface Fault {
        boolean answers(Seen seen, HttpExchange exchange) throws IOException;
    }

    private record Held(String etag, String text) {}

    private static final Pattern TOKEN = Pattern.compile("<[^/>]*sync-token[^>]*>([^<]*)<");
    private static final Pattern HREF = Pattern.compile("<[^/>]*href[^>]*>([^<]*)<");

    private final HttpServer server;
    private final Map<String, Held> objects = new TreeMap<>();
    private final List<String> log = new ArrayList<>();
    final List<Seen> seen = Collections.synchronizedList(new ArrayList<>());
    private volatile Fault fault = (request, exchange) -> false;

    TinyDav() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::serve);
        server.start();
    }

    URI collection() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/cal/");
    }

    void fault(Fault next) {
        fault = next;
    }

    synchronized void put(String name, String text) {
        log.add(name);
        objects.put(name, new Held("\"e" + log.size() + "\"", text));
    }

    synchronized void remove(String name) {
        log.add(name);
        objects.remove(name);
    }

    synchronized Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        objects.forEach((name, held) -> texts.put(name, held.text()));
        return texts;
    }

    private void serve(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> headers = new TreeMap<>();
            exchange.getRequestHeaders()
                    .forEach((name, values) ->
                            headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            String path = exchange.getRequestURI().getPath();
            Seen request = new Seen(exchange.getRequestMethod(), path, headers, body);
            seen.add(request);
            if (!fault.answers(request, exchange)) {
                answer(request, exchange);
            }
        }
    }

    private synchronized void answer(Seen request, HttpExchange exchange) throws IOException {
        String name = request.path().substring("/cal/".length());
        switch (request.method()) {
            case "REPORT" -> multistatus(exchange, report(request.body()));
            case "PROPFIND" -> multistatus(exchange, listing());
            case "GET" -> get(exchange, name);
            case "PUT" -> put(exchange, request, name);
            case "DELETE" -> delete(exchange, request, name);
            default -> plain(exchange, 405, "");
        }
    }

    /** The responses of a report, for a test that sends them its own way. */
    synchronized String answerTo(Seen report) {
        return report(report.body());
    }

    private String report(String body) {
        if (body.contains("sync-collection")) {
            Matcher token = TOKEN.matcher(body);
            return sync(token.find() ? token.group(1) : "");
        }
        StringBuilder xml = new StringBuilder();
        Matcher href = HREF.matcher(body);
        while (href.find()) {
            String name = URI.create(href.group(1)).getPath().substring("/cal/".length());
            Held held = objects.get(name);
            xml.append(held == null ? missing(name) : found(name, held, data(held.text())));
        }
        return xml.toString();
    }

    private String sync(String since) {
        StringBuilder xml = new StringBuilder();
        List<String> changed =
                since.isEmpty()
                        ? List.copyOf(objects.keySet())
                        : log.subList(Integer.parseInt(since.substring(4)), log.size());
        for (String name : changed.stream().distinct().toList()) {
            Held held = objects.get(name);
            xml.append(held == null ? missing(name) : found(name, held, ""));
        }
        return xml + "<d:sync-token>urn:" + log.size() + "</d:sync-token>";
    }

    private String listing() {
        StringBuilder xml =
                new StringBuilder("<d:response><d:href>/cal/</d:href><d:propstat><d:prop>")
                        .append("<d:resourcetype><d:collection/></d:resourcetype>")
                        .append("<s:getctag>c" + log.size() + "</s:getctag></d:prop>")
                        .append("<d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>");
        objects.forEach((name, held) -> xml.append(found(name, held, "")));
        return xml.toString();
    }

    private static String data(String text) {
        return "<c:calendar-data>" + escaped(text) + "</c:calendar-data>";
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String found(String name, Held held, String more) {
        return "<d:response><d:href>/cal/%s</d:href><d:propstat><d:prop><d:getetag>%s</d:getetag>%s"
                        .formatted(name, escaped(held.etag()), more)
                + "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
    }

    private static String missing(String name) {
        return "<d:response><d:href>/cal/%s</d:href><d:status>HTTP/1.1 404 Not Found</d:status>"
                        .formatted(name)
                + "</d:response>";
    }

    private void get(HttpExchange exchange, String name) throws IOException {
        Held held = objects.get(name);
        if (held == null) {
            plain(exchange, 404, "");
        } else {
            exchange.getResponseHeaders().set("ETag", held.etag());
            plain(exchange, 200, held.text());
        }
    }

    private void put(HttpExchange exchange, Seen request, String name) throws IOException {
        Held there = objects.get(name);
        if (!admits(request, there)) {
            plain(exchange, 412, "");
            return;
        }
        put(name, request.body());
        exchange.getResponseHeaders().set("ETag", objects.get(name).etag());
        plain(exchange, there == null ? 201 : 204, "");
    }

    private void delete(HttpExchange exchange, Seen request, String name) throws IOException {
        Held there = objects.get(name);
        if (there == null) {
            plain(exchange, 404, "");
        } else if (!admits(request, there)) {
            plain(exchange, 412, "");
        } else {
            remove(name);
            plain(exchange, 204, "");
        }
    }

    private static boolean admits(Seen request, @Nullable Held there) {
        String match = request.header("if-match");
        String noneMatch = request.header("if-none-match");
        return (match.isEmpty() || (there != null && there.etag().equals(match)))
                && (!noneMatch.equals("*") || there == null);
    }

    static String wrapped(String responses) {
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?><d:multistatus xmlns:d=\"DAV:\""
                + " xmlns:c=\"urn:ietf:params:xml:ns:caldav\""
                + " xmlns:s=\"http://calendarserver.org/ns/\">"
                + responses
                + "</d:multistatus>";
    }

    static void multistatus(HttpExchange exchange, String responses) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/xml; charset=utf-8");
        plain(exchange, 207, wrapped(responses));
    }

    static void plain(HttpExchange exchange, int status, String body) throws IOException {
        byte[] octets = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, octets.length == 0 ? -1 : octets.length);
        if (octets.length > 0) {
            exchange.getResponseBody().write(octets);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
