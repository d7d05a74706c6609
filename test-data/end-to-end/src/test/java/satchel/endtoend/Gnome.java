package satchel.endtoend;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import satchel.testdata.harness.Finished;
import satchel.testdata.harness.GnomeSession;
import satchel.testdata.harness.Program;
import satchel.testdata.harness.SatchelClient;

/** A desktop with Evolution's data server, a client of ours in it, and a user. */
final class Gnome implements AutoCloseable {
    private final Path home;
    private final SatchelClient client;
    private GnomeSession session;

    Gnome(Path home, Stage stage) throws IOException {
        this.home = home;
        this.client = stage.client;
        this.session = GnomeSession.start(home);
        client.run("plugins", "install", "evolution").orFail("plugins install");
    }

    /** As when the user signs out and in again: the data server reads its files anew. */
    void restart() throws IOException {
        session.close();
        session = GnomeSession.start(home);
    }

    /** Our client, where it can see the desktop. */
    Program satchel(String... arguments) {
        Program command = client.command(arguments);
        session.environment().forEach(command::environment);
        return command;
    }

    /**
     * An empty list.
     *
     * @param holds "events", "tasks", "journals" or "contacts"
     * @return what to call it
     */
    String list(String name, String holds) {
        return satchel("pims", "create", "evolution", name, "--holds", holds)
                .run()
                .orFail("pims create")
                .out()
                .strip();
    }

    Finished sync(String list, String collection, String mode, String... more) {
        return satchel(syncArguments(list, collection, mode, more)).run();
    }

    static String[] syncArguments(String list, String collection, String mode, String... more) {
        List<String> arguments = new ArrayList<>(List.of("sync", "--pim", "evolution"));
        arguments.addAll(List.of("--database", list, "--to", collection, "--mode", mode));
        arguments.addAll(List.of(more));
        return arguments.toArray(String[]::new);
    }

    /** What the user does in Evolution's window, with the library that is under it. */
    String user(String kind, String list, String command, String... words) {
        return run("", kind, list, command, words);
    }

    void add(String kind, String list, String text) {
        run(text, kind, list, "add");
    }

    private String run(String input, String kind, String list, String command, String... words) {
        Program python =
                Program.of("/usr/bin/python3", "-B", script().toString(), kind, list, command)
                        .with(words);
        return session.within(python).run(input).orFail(command).out();
    }

    private static Path script() {
        try {
            return Path.of(
                    Objects.requireNonNull(Gnome.class.getResource("evolution_user.py")).toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
