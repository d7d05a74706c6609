package satchel.launcher.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import satchel.dav.store.Stores;
import satchel.dav.store.postgres.PostgresStores;
import satchel.dav.store.sqlite.SqliteStores;

/** {@code serve}: for service managers and other programs; says {@code ready} and nothing else. */
@Command(
        name = "serve",
        description = "Serves DAV and the pages until it is told to stop.",
        mixinStandardHelpOptions = true)
final class ServeCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--port",
            required = true,
            paramLabel = "N",
            description = "0 for any unused one")
    private int port;

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description =
                    "the folder everything is kept in, or all that is not in a database;"
                            + " made if it is not there")
    private Path data = Path.of("");

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "keep workspaces and accounts in PostgreSQL, jdbc:postgresql://HOST/DATABASE;"
                            + " any number of servers may share one")
    private @Nullable String databaseUrl;

    @Mixin private ListenOptions listen = new ListenOptions();

    @Override
    public Integer call() {
        RunningServer server = RunningServer.start(stores(), listen.host(), port);
        var out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
        out.println("ready " + server.address());
        out.flush();
        return server.runUntilStopped();
    }

    private Stores stores() {
        Path folder = data.toAbsolutePath();
        return databaseUrl == null
                ? SqliteStores.open(folder)
                : PostgresStores.open(databaseUrl, folder.resolve("blobs"));
    }
}
