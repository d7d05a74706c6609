package satchel.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Connection.KeyVal;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.FormElement;

/**
 * A browser without JavaScript: follows links, keeps cookies, sends forms as they stand in the
 * page.
 */
public final class Browser implements AutoCloseable {
    private final HttpClient client =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .build();
    private final URI home;

    public Browser(URI home) {
        this.home = home;
    }

    public Document open(String path) {
        return load(HttpRequest.newBuilder(home.resolve(path)).GET());
    }

    /** Saves what lies there. */
    public Path download(String path, Path to) {
        HttpRequest request = HttpRequest.newBuilder(home.resolve(path)).GET().build();
        try {
            HttpResponse<Path> response = client.send(request, BodyHandlers.ofFile(to));
            if (response.statusCode() != 200) {
                throw new AssertionError(path + " answered " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends a form with its hidden fields, some fields filled in. */
    public Document submit(FormElement form, Map<String, String> filledIn) {
        Map<String, String> fields = new HashMap<>();
        for (KeyVal field : form.formData()) {
            fields.put(field.key(), field.value());
        }
        fields.putAll(filledIn);
        String body =
                fields.entrySet().stream()
                        .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return load(
                HttpRequest.newBuilder(URI.create(form.absUrl("action")))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Origin", home.toString())
                        .POST(BodyPublishers.ofString(body)));
    }

    /** The form whose button says this. */
    public static FormElement form(Document page, String button) {
        return page.select("form").stream()
                .map(FormElement.class::cast)
                .filter(form ->
                        form.select("button, input[type=submit]").outerHtml().contains(button))
                .findFirst()
                .orElseThrow(() ->
                        new AssertionError(
                                "no form with a button '"
                                        + button
                                        + "' in\n"
                                        + page.body().text()));
    }

    private Document load(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new AssertionError(
                        response.uri()
                                + " answered "
                                + response.statusCode()
                                + "\n"
                                + response.body());
            }
            return Jsoup.parse(response.body(), response.uri().toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        client.close();
    }
}
