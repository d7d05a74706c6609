package satchel.benchmark.sync;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.http.Answer;
import satchel.benchmark.http.HttpConnection;
import satchel.benchmark.http.Request;
import satchel.benchmark.http.Site;
import satchel.benchmark.server.RunningServer;

/** A running server as its other users see it: they change events, and look what is there. */
record Ground(RunningServer server) {
    void put(HeldCollection collection, HeldObject object) throws IOException {
        Request request =
                Request.of(
                        site(),
                        "PUT",
                        collection.path(site()) + object.name(),
                        Map.of("Content-Type", collection.kind().mediaType()),
                        object.body());
        Answer answer = exchange(request);
        if (answer.status() != 201 && answer.status() != 204) {
            throw new IOException("PUT gave " + answer.status() + ": " + answer.text());
        }
    }

    /** What the server holds of an object; empty if it is not there. */
    Optional<String> text(HeldCollection collection, String name) throws IOException {
        Answer answer =
                exchange(
                        Request.of(
                                site(),
                                "GET",
                                collection.path(site()) + name,
                                Map.of(),
                                new byte[0]));
        return answer.status() == 200 ? Optional.of(answer.text()) : Optional.empty();
    }

    /** How many objects a collection holds. Radicale needs half a minute to list ten thousand. */
    int count(HeldCollection collection) throws IOException {
        Path folder = server.data().resolve("collection-root/alice").resolve(collection.name());
        if (Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                return (int) files.filter(file -> file.toString().endsWith(".ics")).count();
            }
        }
        return listing(collection).split("\\.ics</", -1).length - 1;
    }

    /** Whoever lists a collection first pays for the server's own memory of it; nobody is to. */
    void warm(HeldCollection collection) throws IOException {
        listing(collection);
    }

    private String listing(HeldCollection collection) throws IOException {
        return exchange(
                        Request.of(
                                site(),
                                "PROPFIND",
                                collection.path(site()),
                                Map.of("Depth", "1", "Content-Type", "application/xml"),
                                "<propfind xmlns='DAV:'><prop><getetag/></prop></propfind>"
                                        .getBytes(StandardCharsets.UTF_8)))
                .text();
    }

    Site site() {
        return server.site();
    }

    private Answer exchange(Request request) throws IOException {
        try (HttpConnection connection = new HttpConnection(site())) {
            return connection.exchange(request);
        }
    }
}
