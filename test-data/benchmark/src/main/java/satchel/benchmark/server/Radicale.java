package satchel.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.benchmark.data.HeldCollection;
import satchel.benchmark.data.HeldObject;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.data.Kind;
import satchel.benchmark.http.Site;

/** Radicale with its own server: one file an object. */
record Radicale() implements ServerKind {
    private static final String USER = "alice";
    private static final String PASSWORD = "secret";

    @Override
    public String name() {
        return "radicale";
    }

    @Override
    public Optional<String> missing() {
        return Launch.missing("apt-get install radicale", "radicale");
    }

    @Override
    public RunningServer start(Path folder, Holdings holdings) throws IOException {
        Path data = folder.resolve("data");
        Path home = data.resolve("collection-root").resolve(USER);
        for (HeldCollection collection : holdings.all()) {
            write(home, collection);
        }
        int port = Launch.unusedPort();
        Path config = config(folder, data, port);
        String program = Launch.find("radicale").orElseThrow().toString();
        Process process =
                Launch.start(
                        List.of(program, "--config", config.toString()), Map.of(), folder, port);
        Optional<String> pair = Optional.of(Site.basic(USER, PASSWORD));
        String homePath = "/" + USER + "/";
        Site site = new Site(Launch.HOST, port, pair, homePath, homePath);
        return new RunningServer(name(), site, process, data);
    }

    private static Path config(Path folder, Path data, int port) throws IOException {
        Path users = folder.resolve("users");
        Files.writeString(users, USER + ":" + PASSWORD + "\n");
        String text =
                """
                [server]
                hosts = %s:%d
                max_connections = 64
                [auth]
                type = htpasswd
                htpasswd_filename = %s
                htpasswd_encryption = plain
                [storage]
                filesystem_folder = %s
                [logging]
                level = error
                """
                        .formatted(Launch.HOST, port, users, data);
        return Files.writeString(folder.resolve("config"), text);
    }

    /** Straight into its folders: ten thousand PUTs would take it the better part of an hour. */
    private static void write(Path home, HeldCollection collection) throws IOException {
        Path folder = Files.createDirectories(home.resolve(collection.name()));
        String tag = collection.kind() == Kind.CALENDAR ? "VCALENDAR" : "VADDRESSBOOK";
        Files.writeString(folder.resolve(".Radicale.props"), "{\"tag\": \"" + tag + "\"}");
        for (HeldObject object : collection.all()) {
            Files.write(folder.resolve(object.name()), object.body());
        }
    }
}
