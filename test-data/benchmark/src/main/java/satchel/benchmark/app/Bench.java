package satchel.benchmark.app;

import picocli.CommandLine;
import picocli.CommandLine.ParseResult;
import satchel.benchmark.server.CannotException;

/** The main of {@code ./satchel bench}. */
public final class Bench {
    private static final int USAGE = 2;
    private static final int CANNOT = 4;

    private Bench() {}

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new BenchCommand())
                .setExecutionExceptionHandler(Bench::failed)
                .setParameterExceptionHandler((problem, given) -> {
                    problem.getCommandLine().getErr().println("satchel: " + problem.getMessage());
                    return USAGE;
                });
    }

    /** The program's edge: whatever went wrong becomes one line and an exit status. */
    private static int failed(Exception problem, CommandLine command, ParseResult parsed) {
        boolean expected = problem instanceof CannotException;
        command.getErr().println("satchel: " + (expected ? problem.getMessage() : problem));
        return CANNOT;
    }
}
