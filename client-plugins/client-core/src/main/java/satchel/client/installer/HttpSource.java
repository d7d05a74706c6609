package satchel.client.installer;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Locale;
import satchel.sync.runtime.dav.NoAnswer;

/**
 * A catalogue over HTTP. Redirects are not followed: what is asked for comes from that server. For
 * two or three small files HTTP/2 would cost more than it saves.
 */
record HttpSource(URI base, HttpClient http) implements CatalogueSource {
    HttpSource(URI base) {
        this(
                base,
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .connectTimeout(Duration.ofSeconds(10))
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .build());
    }

    @Override
    public byte[] file(String path, long most) throws IOException {
        URI address = base.resolve(path);
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).GET().build();
        HttpResponse<InputStream> reply = send(request);
        try (InputStream body = reply.body()) {
            if (reply.statusCode() != 200) {
                throw new IOException("%s answered %d".formatted(address, reply.statusCode()));
            }
            if (isPage(reply)) {
                throw new IOException(
                        "%s answered with a web page; this is no catalogue".formatted(address));
            }
            return Limited.read(body, most, address.toString());
        }
    }

    /** As servers answer that have no catalogue, and networks that want a sign-in first. */
    private static boolean isPage(HttpResponse<InputStream> reply) {
        return reply.headers()
                .firstValue("Content-Type")
                .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("text/html"))
                .isPresent();
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while asking " + request.uri());
        } catch (IOException e) {
            throw new IOException(
                    "cannot reach %s: %s".formatted(request.uri(), NoAnswer.why(e)), e);
        }
    }
}
