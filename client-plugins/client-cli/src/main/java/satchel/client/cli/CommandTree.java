package satchel.client.cli;

import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** All commands under one name, and the one place where what went wrong becomes a line. */
final class CommandTree {
    @Command(
            name = "satchel",
            description = "Keeps calendars and contacts in step with a server.",
            mixinStandardHelpOptions = true,
            synopsisSubcommandLabel = "COMMAND")
    private static final class Root {
        @Option(
                names = "--log",
                paramLabel = "FILE",
                scope = ScopeType.INHERIT,
                description =
                        "add each request and its status to this file; never a body or a password")
        void log(Path file) {
            RequestLog.into(file);
        }
    }

    private final Terminal terminal;
    private final CommandLine line;

    /**
     * @param commands objects that picocli's annotations describe
     */
    CommandTree(Terminal terminal, List<Object> commands) {
        this.terminal = terminal;
        this.line = new CommandLine(new Root());
        commands.forEach(line::addSubcommand);
        line.setOut(terminal.out())
                .setErr(terminal.err())
                .setParameterExceptionHandler((problem, _) -> usage(problem))
                .setExecutionExceptionHandler((problem, _, _) -> failure(problem));
    }

    int run(List<String> arguments) {
        if (arguments.isEmpty()) {
            line.usage(terminal.err());
            return ExitStatus.USAGE;
        }
        return line.execute(arguments.toArray(String[]::new));
    }

    private int usage(ParameterException problem) {
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        terminal.complain("%s ('%s --help' says more)".formatted(problem.getMessage(), command));
        return ExitStatus.USAGE;
    }

    private int failure(Exception problem) {
        Failure failure = Failure.of(problem);
        terminal.complain(failure.sentence());
        return failure.exitStatus();
    }
}
