package satchel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Another client of the server: plain HTTP and nothing of ours. */
public final class PlainDav implements AutoCloseable {
    private static final Pattern HREF = Pattern.compile("<(?:\\w+:)?href>([^<]+)</(?:\\w+:)?href>");
    private final HttpClient client = HttpClient.newHttpClient();
    private final URI root;
    private final String credentials;

    public PlainDav(URI server, String user, String password) {
        this.root = server.resolve("/dav/users/" + user + "/");
        this.credentials =
                "Basic "
                        + Base64.getEncoder()
                                .encodeToString(
                                        (user + ":" + password).getBytes(StandardCharsets.UTF_8));
    }

    /** Names of the objects in a collection such as {@code calendars/home/}. */
    public List<String> list(String collection) {
        String body = "<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>";
        String answer =
                send("PROPFIND", collection, BodyPublishers.ofString(body), Map.of("Depth", "1"))
                        .body();
        return HREF.matcher(answer)
                .results()
                .map((MatchResult found) -> found.group(1))
                .filter(href -> !href.endsWith("/"))
                .map(href -> href.substring(href.lastIndexOf('/') + 1))
                .sorted()
                .toList();
    }

    public String get(String object) {
        HttpResponse<String> response = send("GET", object, BodyPublishers.noBody(), Map.of());
        if (response.statusCode() != 200) {
            throw new AssertionError("GET " + object + " answered " + response.statusCode());
        }
        return response.body();
    }

    public void put(String object, String body) {
        String type = object.endsWith(".vcf") ? "text/vcard" : "text/calendar";
        HttpResponse<String> response =
                send(
                        "PUT",
                        object,
                        BodyPublishers.ofString(body),
                        Map.of("Content-Type", type + "; charset=utf-8"));
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError(
                    "PUT " + object + " answered " + response.statusCode() + " " + response.body());
        }
    }

    public void delete(String object) {
        HttpResponse<String> response = send("DELETE", object, BodyPublishers.noBody(), Map.of());
        if (response.statusCode() / 100 != 2) {
            throw new AssertionError("DELETE " + object + " answered " + response.statusCode());
        }
    }

    public HttpResponse<String> send(
            String method, String path, BodyPublisher body, Map<String, String> headers) {
        return send(method, path, body, headers, BodyHandlers.ofString());
    }

    /** For answers that are too large to be kept. */
    public <T> HttpResponse<T> send(
            String method,
            String path,
            BodyPublisher body,
            Map<String, String> headers,
            BodyHandler<T> answer) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(root.resolve(path))
                        .method(method, body)
                        .header("Authorization", credentials);
        headers.forEach(request::header);
        try {
            return client.send(request.build(), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
