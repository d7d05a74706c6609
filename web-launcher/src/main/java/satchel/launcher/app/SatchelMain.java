package satchel.launcher.app;

import java.io.PrintWriter;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import satchel.dav.store.StoreException;

/** The server's command line. */
@Command(
        name = "satchel",
        description = "The global server of your calendars and contacts.",
        mixinStandardHelpOptions = true,
        version = "satchel 0.1.0",
        subcommands = {
            ServeCommand.class,
            UpCommand.class,
            UserCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            FsckCommand.class
        })
public final class SatchelMain implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(SatchelMain.class);

    @Spec private @Nullable CommandSpec spec;

    private SatchelMain() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new SatchelMain())
                .setExecutionExceptionHandler(SatchelMain::failed)
                .setParameterExceptionHandler(SatchelMain::misused);
    }

    @Override
    public void run() {
        CommandLine command = Objects.requireNonNull(spec, "set by picocli").commandLine();
        throw new ParameterException(
                command, "say which command: serve, up, user, backup, restore or fsck");
    }

    /** The program's edge: whatever went wrong becomes one line and an exit status. */
    private static int failed(Exception problem, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (problem instanceof RefusedException refused) {
            err.println("satchel: " + refused.getMessage());
            return refused.exit().status();
        }
        if (problem instanceof StoreException broken) {
            err.println("satchel: " + broken.getMessage() + ".");
            return Exit.CANNOT.status();
        }
        LOG.error("{} failed", command.getCommandName(), problem);
        return Exit.CANNOT.status();
    }

    private static int misused(ParameterException problem, String[] arguments) {
        CommandLine command = problem.getCommandLine();
        String full = command.getCommandSpec().qualifiedName();
        PrintWriter err = command.getErr();
        err.println("satchel: " + problem.getMessage() + " (see '" + full + " --help')");
        return Exit.USAGE.status();
    }
}
