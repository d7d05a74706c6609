package satchel.launcher.app;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import satchel.dav.store.postgres.PostgresStores;
import satchel.dav.store.sqlite.Restore;

/**
 * {@code restore}: a new folder from a backup. Clients list everything anew after it, because the
 * sync-tokens they hold are no longer valid.
 */
@Command(
        name = "restore",
        description = {
            "Makes a new folder for a server out of a backup.",
            "With --new-epoch instead of FILE: tells the clients of a folder or database that came"
                    + " back in another way, such as pg_restore, to list everything anew."
        },
        mixinStandardHelpOptions = true)
final class RestoreCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = "what backup has written")
    private @Nullable Path file;

    @Option(
            names = "--new-epoch",
            description = "restore nothing, but make all sync-tokens given so far invalid")
    private boolean newEpoch;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "with --new-epoch: the servers' database, jdbc:postgresql://…")
    private @Nullable String databaseUrl;

    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() {
        if ((file == null) != newEpoch) {
            throw new RefusedException(
                    Exit.USAGE, "give the backup's FILE, or --new-epoch; nothing was done.");
        }
        if (databaseUrl != null && (file != null || data.isGiven())) {
            throw new RefusedException(
                    Exit.USAGE,
                    "--database-url goes with --new-epoch alone, after PostgreSQL's own"
                            + " pg_restore; nothing was done.");
        }
        if (file != null) {
            Restore.read(file.toAbsolutePath(), data.folder());
            say("restored " + data.folder() + "; its clients will list everything anew");
        } else {
            beginEpoch();
            say("all sync-tokens given so far are invalid; clients will list everything anew");
        }
        return Exit.DONE.status();
    }

    private void beginEpoch() {
        if (databaseUrl == null) {
            Restore.beginEpoch(data.existing());
        } else {
            PostgresStores.beginEpoch(databaseUrl);
        }
    }

    private void say(String line) {
        Objects.requireNonNull(spec, "set by picocli").commandLine().getOut().println(line);
    }
}
