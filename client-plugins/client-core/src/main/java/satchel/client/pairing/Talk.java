package satchel.client.pairing;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import satchel.sync.runtime.dav.NoAnswer;

/** Asks a server over HTTP. Redirects are not followed, so that nothing reaches another origin. */
final class Talk {
    private static final int MOST_BODY = 1 << 16;

    private final HttpClient http;
    private final Duration answer;

    Talk() {
        this(Duration.ofSeconds(10), Duration.ofSeconds(20));
    }

    /** Waits so long for a connection and for an answer. */
    Talk(Duration connection, Duration answer) {
        this.answer = answer;
        this.http =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(connection)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build();
    }

    Reply post(URI address, Map<String, String> form) throws IOException, InterruptedException {
        return send(form(address, form));
    }

    Reply post(URI address, Map<String, String> form, BasicLogin login)
            throws IOException, InterruptedException {
        return send(form(address, form).header("Authorization", login.header()));
    }

    private static HttpRequest.Builder form(URI address, Map<String, String> form) {
        String body =
                form.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("User-Agent", "Satchel")
                .POST(BodyPublishers.ofString(body));
    }

    Reply send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpRequest asked = request.timeout(answer).build();
        HttpResponse<InputStream> reply = http.send(asked, BodyHandlers.ofInputStream());
        try (InputStream body = reply.body()) {
            String text = new String(body.readNBytes(MOST_BODY), StandardCharsets.UTF_8);
            return new Reply(
                    asked.uri(), reply.statusCode(), reply.headers().firstValue("Location"), text);
        }
    }

    static PairingException unreachable(URI address, IOException cause) {
        return new PairingException(
                PairingException.Reason.UNREACHABLE,
                "cannot reach %s: %s".formatted(address, NoAnswer.why(cause)));
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
