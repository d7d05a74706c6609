package satchel.launcher.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A browser without scripts: keeps the cookie, follows redirects when told, sends forms as shown.
 */
final class Visitor {
    private final HttpClient http;
    private final URI server;
    final Map<String, String> cookies = new HashMap<>();

    /** The client must not follow redirects: some tests look at them. */
    Visitor(HttpClient http, URI server) {
        this.http = http;
        this.server = server;
    }

    HttpResponse<String> get(String path) {
        return send(request(path).GET());
    }

    HttpResponse<String> post(String path, Map<String, String> fields, String... headers) {
        String body =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        HttpRequest.Builder request =
                request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return send(request);
    }

    /** Opens a page that must be there. */
    Document open(String path) {
        return page(follow(get(path)));
    }

    /** Sends a form of a page as it stands there, with some fields filled in. */
    Document submit(Document page, String button, Map<String, String> filledIn) {
        return page(follow(send(page, button, filledIn)));
    }

    HttpResponse<String> send(Document page, String button, Map<String, String> filledIn) {
        FormElement form =
                page.select("form").stream()
                        .map(FormElement.class::cast)
                        .filter(some -> some.select("button").text().startsWith(button))
                        .findFirst()
                        .orElseThrow(() -> new AssertionError("no button " + button + page));
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.putAll(filledIn);
        return post(URI.create(form.absUrl("action")).getPath(), fields);
    }

    Document signIn(String user, String password) {
        return submit(open("/sign-in"), "Sign in", Map.of("user", user, "password", password));
    }

    /** The session's form token, as the pages carry it. */
    String token() {
        return open("/").selectFirst("input[name=token]").val();
    }

    HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(server.resolve(path));
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpResponse<String> follow(HttpResponse<String> response) {
        return response.statusCode() == 303
                ? follow(get(response.headers().firstValue("Location").orElseThrow()))
                : response;
    }

    private static Document page(HttpResponse<String> response) {
        return Jsoup.parse(response.body(), response.uri().toString());
    }

    private void keep(String cookie) {
        String[] pair = cookie.split(";", 2)[0].split("=", 2);
        if (pair[1].isEmpty()) {
            cookies.remove(pair[0]);
        } else {
            cookies.put(pair[0], pair[1]);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, UTF_8);
    }
}
