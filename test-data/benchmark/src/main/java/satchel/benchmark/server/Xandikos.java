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
import satchel.benchmark.http.Site;

/** Xandikos: a git repository a collection, a commit a PUT; without authentication. */
record Xandikos() implements ServerKind {
    @Override
    public String name() {
        return "xandikos";
    }

    @Override
    public Optional<String> missing() {
        return Launch.missing("apt-get install xandikos git", "xandikos", "git");
    }

    @Override
    public RunningServer start(Path folder, Holdings holdings) throws IOException {
        try (RunningServer empty = start(folder)) {
            for (HeldCollection collection : holdings.all()) {
                Filling.make(empty.site(), collection);
            }
        }
        for (HeldCollection collection : holdings.all()) {
            write(folder, collection);
        }
        return start(folder);
    }

    private RunningServer start(Path folder) throws IOException {
        int port = Launch.unusedPort();
        Path data = folder.resolve("data");
        Process process =
                Launch.start(
                        List.of(
                                Launch.find("xandikos").orElseThrow().toString(),
                                "--defaults",
                                "-d",
                                data.toString(),
                                "-l",
                                Launch.HOST,
                                "-p",
                                Integer.toString(port)),
                        Map.of(),
                        folder,
                        port);
        Site site =
                new Site(
                        Launch.HOST, port, Optional.empty(), "/user/calendars/", "/user/contacts/");
        return new RunningServer(name(), site, process, data);
    }

    /** As one commit: ten thousand PUTs would take it hours. */
    private static void write(Path logs, HeldCollection collection) throws IOException {
        String home =
                switch (collection.kind()) {
                    case CALENDAR -> "user/calendars";
                    case ADDRESS_BOOK -> "user/contacts";
                };
        Path folder = logs.resolve("data").resolve(home).resolve(collection.name());
        for (HeldObject object : collection.all()) {
            Files.write(folder.resolve(object.name()), object.body());
        }
        String git = folder.toString();
        Launch.run(List.of("git", "-C", git, "add", "-A"), logs, "");
        Launch.run(
                List.of(
                        "git",
                        "-C",
                        git,
                        "-c",
                        "user.name=bench",
                        "-c",
                        "user.email=bench@example.org",
                        "commit",
                        "-q",
                        "-m",
                        "filled"),
                logs,
                "");
    }
}
