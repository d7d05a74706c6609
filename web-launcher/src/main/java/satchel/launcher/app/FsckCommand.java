package satchel.launcher.app;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import satchel.dav.rule.Judged;
import satchel.dav.rule.ObjectRules;
import satchel.dav.store.CollectionKind;
import satchel.dav.store.check.BodyReader;
import satchel.dav.store.check.Extent;
import satchel.dav.store.check.Finding;
import satchel.dav.store.check.Finding.Remedy;
import satchel.dav.store.check.Inspection;
import satchel.dav.store.check.Scrutiny;
import satchel.dav.store.postgres.DatabaseCheck;
import satchel.dav.store.sqlite.FolderCheck;

/** {@code fsck}: whether what a server keeps is sound, one line for each finding. */
@Command(
        name = "fsck",
        description = {
            "Checks all that a server keeps; the server may go on. One line for each finding.",
            "Exit status: 0 all is sound, or mended; 1 something is not; 4 it could not look."
        },
        mixinStandardHelpOptions = true)
final class FsckCommand implements Callable<Integer> {
    private static final ObjectRules RULES = new ObjectRules();

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--repair",
            description = "work out anew what is derived, where it is wrong; stop the server first")
    private boolean repair;

    @Option(
            names = "--bodies",
            description =
                    "read every byte of the bodies of files, too, and not only their sizes:"
                            + " may take hours")
    private boolean bodies;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "the servers' database, jdbc:postgresql://…; with --data the bodies of files"
                            + " as well")
    private @Nullable String databaseUrl;

    @Mixin private DataOption data = new DataOption();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec, "set by picocli").commandLine().getOut();
        AtomicInteger left = new AtomicInteger();
        String place =
                check(finding -> {
                    out.println(finding.line());
                    if (finding.remedy() != Remedy.DONE) {
                        left.incrementAndGet();
                    }
                });
        out.println(left.get() == 0 ? place + " is sound" : place + ": findings: " + left);
        return (left.get() == 0 ? Exit.DONE : Exit.NOT_AS_ASKED).status();
    }

    /** Says what was checked. */
    private String check(Consumer<Finding> findings) {
        Inspection inspection =
                new Inspection(
                        FsckCommand::read,
                        repair ? Extent.REPAIR : Extent.LOOK,
                        bodies ? Scrutiny.CONTENT : Scrutiny.SIZE,
                        Instant.now());
        if (databaseUrl == null) {
            FolderCheck.run(data.existing(), inspection, findings);
            return data.folder().toString();
        }
        DatabaseCheck.run(databaseUrl, blobs(), inspection, findings);
        return data.isGiven()
                ? "the database with " + data.folder()
                : "the database without the bodies of files (give --data for them)";
    }

    /** With a database the servers' folder has nothing else of theirs. */
    private Optional<Path> blobs() {
        if (bodies && !data.isGiven()) {
            throw new RefusedException(
                    Exit.USAGE,
                    "the bodies of files are in a folder, also with a database: give --data;"
                            + " nothing was done.");
        }
        return data.isGiven() ? Optional.of(data.existing().resolve("blobs")) : Optional.empty();
    }

    private static BodyReader.Reading read(
            CollectionKind kind, Set<String> components, byte[] body) {
        return switch (RULES.judge(kind, components, body)) {
            case Judged.Valid(var index) -> new BodyReader.Readable(index);
            case Judged.Invalid(var _, String text) -> new BodyReader.Unreadable(text);
        };
    }
}
