package satchel.launcher.app;

import java.io.PrintWriter;
import java.util.Objects;
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
import satchel.dav.store.postgres.DatabaseCheck;
import satchel.dav.store.sqlite.FolderCheck;

/** {@code fsck}: whether what a server keeps is sound, one line for each finding. */
@Command(
        name = "fsck",
        description = "Checks all that a server keeps; the server may go on.",
        mixinStandardHelpOptions = true)
final class FsckCommand implements Callable<Integer> {
    private static final ObjectRules RULES = new ObjectRules();

    @Spec private @Nullable CommandSpec spec;

    @Option(
            names = "--repair",
            description = "work out anew what is derived, where it is wrong; stop the server first")
    private boolean repair;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description = "the servers' database instead of a folder, jdbc:postgresql://…")
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
        Extent extent = repair ? Extent.REPAIR : Extent.LOOK;
        if (databaseUrl == null) {
            FolderCheck.run(data.existing(), FsckCommand::read, extent, findings);
            return data.folder().toString();
        }
        if (data.isGiven()) {
            throw new RefusedException(
                    Exit.USAGE, "give --data or --database-url, not both; nothing was done.");
        }
        DatabaseCheck.run(databaseUrl, FsckCommand::read, extent, findings);
        return "the database";
    }

    private static BodyReader.Reading read(
            CollectionKind kind, Set<String> components, byte[] body) {
        return switch (RULES.judge(kind, components, body)) {
            case Judged.Valid(var index) -> new BodyReader.Readable(index);
            case Judged.Invalid(var _, String text) -> new BodyReader.Unreadable(text);
        };
    }
}
