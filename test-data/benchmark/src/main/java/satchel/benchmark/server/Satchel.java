package satchel.benchmark.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.benchmark.data.Holdings;
import satchel.benchmark.http.Site;

/**
 * Our own server, as its users start it.
 *
 * @param command what {@code serve} and {@code user} are given to
 * @param environment such as SATCHEL_JAVA_OPTS
 */
public record Satchel(List<String> command, Map<String, String> environment) implements ServerKind {
    public static final String NAME = "satchel";
    public static final String USER = "alice";
    public static final String PASSWORD = "benchmark-secret-of-alice";

    public Satchel {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Optional<String> missing() {
        return Optional.empty();
    }

    @Override
    public RunningServer start(Path folder, Holdings holdings) throws IOException {
        RunningServer server = startEmpty(folder, List.of(USER));
        Filling.fill(server.site(), holdings);
        return server;
    }

    /** With these users, each with the same password, and nothing else. */
    public RunningServer startEmpty(Path folder, List<String> users) throws IOException {
        Files.createDirectories(folder);
        List<String> add = new ArrayList<>(command);
        add.addAll(List.of("user", "add", "--password-stdin", "--data", data(folder)));
        add.addAll(users);
        Launch.run(add, folder, (PASSWORD + "\n").repeat(users.size()));
        return again(folder);
    }

    /** On a folder that it had before. */
    public RunningServer again(Path folder) throws IOException {
        int port = Launch.unusedPort();
        List<String> serve = new ArrayList<>(command);
        serve.addAll(List.of("serve", "--port", Integer.toString(port), "--data", data(folder)));
        Process process = Launch.start(serve, environment, folder, port);
        return new RunningServer(NAME, site(port, USER), process, Path.of(data(folder)));
    }

    public static Site site(int port, String user) {
        return new Site(
                Launch.HOST,
                port,
                Optional.of(Site.basic(user, PASSWORD)),
                "/dav/users/" + user + "/calendars/",
                "/dav/users/" + user + "/contacts/");
    }

    private static String data(Path folder) {
        return folder.resolve("data").toString();
    }
}
