package satchel.client.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.api.PimConnector;
import satchel.client.api.PimException;
import satchel.client.report.Reports;
import satchel.client.sync.Connectors;
import satchel.client.sync.DatabaseWords;

/** {@code pims}: the programs this machine's plug-ins know, and the databases found. */
@Command(
        name = "pims",
        description = "Lists the programs that plug-ins are here for, and their databases.",
        mixinStandardHelpOptions = true)
final class PimsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Connectors connectors;
    private final Reports reports;

    @Option(
            names = "--no-report",
            description =
                    "do not tell the paired Satchel servers what was found"
                            + " ('pair --no-report' is for good)")
    private boolean silent;

    private PimsCommand(Terminal terminal, Connectors connectors, Reports reports) {
        this.terminal = terminal;
        this.connectors = connectors;
        this.reports = reports;
    }

    /** With the command under it. */
    static CommandLine tree(Terminal terminal, Connectors connectors, Reports reports) {
        return new CommandLine(new PimsCommand(terminal, connectors, reports))
                .addSubcommand(new PimsCreateCommand(terminal, connectors));
    }

    @Override
    public Integer call() throws InterruptedException {
        int status = list();
        // Who looks at the table has it by now, however long a server takes.
        if (!silent) {
            reports.tell().forEach(terminal::complain);
        }
        return status;
    }

    private int list() {
        List<PimConnector> all = connectors.all();
        if (all.isEmpty()) {
            terminal.say("No plug-in is installed; 'satchel plugins list' shows what there is.");
            return ExitStatus.DONE;
        }
        Table table = new Table("pim", "holds", "database", "name", "program");
        int status = ExitStatus.DONE;
        for (PimConnector connector : all) {
            String id = connector.info().id();
            table.add(List.of(id, kinds(connector), "", connector.info().name(), ""));
            try {
                connector.databases().forEach(found -> table.add(row(id, found)));
            } catch (PimException e) {
                terminal.complain(id + ": " + e.getMessage());
                status = ExitStatus.SOME_LEFT;
            }
        }
        terminal.say(table.toString());
        return status;
    }

    private static List<String> row(String id, FoundDatabase found) {
        DatabaseInfo database = found.database();
        return List.of(
                id,
                DatabaseWords.holds(database),
                database.where(),
                database.name(),
                found.program().map(DatabaseWords::program).orElse(""));
    }

    private static String kinds(PimConnector connector) {
        return connector.info().kinds().stream()
                .map(Word::of)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
