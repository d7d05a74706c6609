package satchel.dav.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import satchel.dav.account.AppPasswords;
import satchel.dav.account.QuickHash;
import satchel.dav.report.Reports;
import satchel.dav.rule.ObjectRules;
import satchel.dav.store.Stores;
import satchel.dav.store.memory.MemoryStores;
import satchel.dav.store.snapshot.SnapshotStores;

/** The server on a real port over stores in memory, and a client that signs in as ada. */
final class Serving implements AutoCloseable {
    static final String HOME = "/dav/users/ada/calendars/";
    private static final String CREDENTIALS = basic("ada", "analytical");

    /** Bytes of listings kept in memory, as in the real server. */
    private static final long KEPT = 1 << 23;

    final Stores stores;
    private final DavServer server;
    private final HttpClient client;

    Serving() {
        this(Version.HTTP_1_1);
    }

    Serving(Version spoken) {
        this(MemoryStores.open(Clock.systemUTC()), spoken);
    }

    Serving(Stores stores) {
        this(stores, Version.HTTP_1_1);
    }

    private Serving(Stores stores, Version spoken) {
        this.stores = stores;
        client = HttpClient.newBuilder().version(spoken).build();
        stores.accounts().add("ada", QuickHash.of("analytical"));
        stores.accounts().add("bob", QuickHash.of("builder"));
        server =
                DavServer.start(
                        new ServerConfig(
                                "127.0.0.1",
                                0,
                                SnapshotStores.before(stores, KEPT),
                                Clock.systemUTC(),
                                new ObjectRules(),
                                Reports.all(),
                                () -> {},
                                Optional.empty()));
    }

    HttpResponse<String> send(String method, String path, String body, String... headers) {
        HttpRequest.Builder request =
                request(method, path, BodyPublishers.ofString(body), headers)
                        .header("Authorization", CREDENTIALS);
        return exchange(request, BodyHandlers.ofString());
    }

    /** As somebody else, or as nobody if there are no credentials. */
    HttpResponse<String> sendAs(
            Optional<String> authorization,
            String method,
            String path,
            String body,
            String... headers) {
        HttpRequest.Builder request = request(method, path, BodyPublishers.ofString(body), headers);
        authorization.ifPresent(value -> request.header("Authorization", value));
        return exchange(request, BodyHandlers.ofString());
    }

    static String basic(String user, String password) {
        byte[] pair = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }

    /** The credentials of a device of ada's that was let in until it was revoked. */
    String revokedDevice() {
        AppPasswords.Issued issued =
                new AppPasswords(stores.accounts(), Clock.systemUTC())
                        .issue("ada", "phone")
                        .orElseThrow();
        String credentials = basic("ada", issued.secret());
        int before = sendAs(Optional.of(credentials), "GET", HOME, "").statusCode();
        stores.accounts().revokeAppPassword("ada", issued.password().id());
        if (before == 401) {
            throw new AssertionError("the device was never let in");
        }
        return credentials;
    }

    /** As {@link #send}, with bodies that are no text. */
    HttpResponse<byte[]> send(String method, String path, byte[] body, String... headers) {
        return send(method, path, BodyPublishers.ofByteArray(body), headers);
    }

    HttpResponse<byte[]> send(String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                request(method, path, body, headers).header("Authorization", CREDENTIALS);
        return exchange(request, BodyHandlers.ofByteArray());
    }

    /** The address of a path, as clients say it in Destination. */
    String absolute(String path) {
        return server.address().resolve(path).toString();
    }

    HttpResponse<String> anonymously(String method, String path) {
        return exchange(request(method, path, BodyPublishers.noBody()), BodyHandlers.ofString());
    }

    /** Sends the request line as it is given: no client would. */
    String raw(String requestLine) {
        return raw(requestLine, "");
    }

    String raw(String requestLine, String body) {
        try (Socket socket = new Socket("127.0.0.1", server.port())) {
            String head =
                    requestLine
                            + "\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                            + CREDENTIALS
                            + "\r\n\r\n"
                            + body;
            socket.getOutputStream().write(head.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A connection of its own, to say on it what no library would. */
    Wire wire() throws IOException {
        return wire(Optional.of(CREDENTIALS));
    }

    /** The same for somebody else, or for nobody. */
    Wire wire(Optional<String> credentials) throws IOException {
        return new Wire(new Socket("127.0.0.1", server.port()), credentials);
    }

    /** The same, to speak HTTP/2 on it. */
    Http2Wire http2() throws IOException {
        return new Http2Wire(new Socket("127.0.0.1", server.port()), CREDENTIALS);
    }

    private HttpRequest.Builder request(
            String method, String path, BodyPublisher body, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(server.address().resolve(path))
                        .timeout(Duration.ofSeconds(30))
                        .method(method, body);
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return request;
    }

    private <T> HttpResponse<T> exchange(HttpRequest.Builder request, BodyHandler<T> as) {
        try {
            return client.send(request.build(), as);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    static String event(String uid, String summary) {
        return String.join(
                "\r\n",
                "BEGIN:VCALENDAR",
                "VERSION:2.0",
                "PRODID:-//Satchel//Test//EN",
                "BEGIN:VEVENT",
                "UID:" + uid,
                "DTSTAMP:20260101T000000Z",
                "DTSTART:20261203T100000Z",
                "SUMMARY:" + summary,
                "END:VEVENT",
                "END:VCALENDAR",
                "");
    }

    boolean isListening() {
        return server.port() > 0;
    }

    /** Stops the server only; the client stays. */
    void stop(Duration lastRequests) {
        server.stop(lastRequests);
    }

    @Override
    public void close() {
        client.shutdownNow(); // first: a server gives open connections a second before it stops
        server.close();
    }
}
