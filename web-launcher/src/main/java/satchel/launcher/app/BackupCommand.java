package satchel.launcher.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import satchel.dav.store.sqlite.Backup;

/** {@code backup}: all of a server's folder in one file, whether or not the server is running. */
@Command(
        name = "backup",
        description = "Copies all of a server's folder into one file; the server may go on.",
        mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    @Spec private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "a new file, such as monday.satchel")
    private Path file = Path.of("");

    @Mixin private DataOption data = new DataOption();

    @Option(names = "--database-url", hidden = true, paramLabel = "URL")
    private @Nullable String databaseUrl;

    @Override
    public Integer call() {
        if (databaseUrl != null) {
            throw new RefusedException(
                    Exit.USAGE,
                    "PostgreSQL is backed up with its own pg_dump; after a pg_restore say"
                            + " 'satchel restore --new-epoch --database-url …'.");
        }
        Path target = file.toAbsolutePath();
        Backup.write(data.existing(), target, Instant.now());
        Objects.requireNonNull(spec, "set by picocli")
                .commandLine()
                .getOut()
                .printf("backed up %s to %s (%,d bytes)%n", data.folder(), target, size(target));
        return Exit.DONE.status();
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
