package satchel.client.cli;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import satchel.client.api.Access;
import satchel.client.api.DatabaseInfo;
import satchel.client.api.FoundDatabase;
import satchel.client.api.PimConnector;
import satchel.client.api.PimException;
import satchel.client.api.Program;
import satchel.client.pair.Component;
import satchel.client.sync.Connectors;

/** {@code pims}: the programs this machine's plug-ins know, and the databases found. */
@Command(
        name = "pims",
        description = "Lists the programs that plug-ins are here for, and their databases.",
        mixinStandardHelpOptions = true)
final class PimsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Connectors connectors;

    PimsCommand(Terminal terminal, Connectors connectors) {
        this.terminal = terminal;
        this.connectors = connectors;
    }

    @Override
    public Integer call() throws PimException {
        List<PimConnector> all = connectors.all();
        if (all.isEmpty()) {
            terminal.say("No plug-in is installed; 'satchel plugins list' shows what there is.");
            return ExitStatus.DONE;
        }
        Table table = new Table("pim", "holds", "database", "name", "program");
        for (PimConnector connector : all) {
            String id = connector.info().id();
            table.add(List.of(id, kinds(connector), "", connector.info().name(), ""));
            for (FoundDatabase found : connector.databases()) {
                DatabaseInfo database = found.database();
                table.add(
                        List.of(
                                id,
                                holds(database),
                                database.where(),
                                database.name(),
                                found.program().map(PimsCommand::program).orElse("")));
            }
        }
        terminal.say(table.toString());
        return ExitStatus.DONE;
    }

    private static String holds(DatabaseInfo database) {
        String what =
                database.components().isEmpty()
                        ? Word.of(database.kind())
                        : database.components().stream()
                                .map(Component::named)
                                .sorted()
                                .collect(Collectors.joining(", "));
        return database.access() == Access.READ_ONLY ? what + ", read-only" : what;
    }

    private static String program(Program program) {
        return program.name() + ", " + Word.of(program.state());
    }

    private static String kinds(PimConnector connector) {
        return connector.info().kinds().stream()
                .map(Word::of)
                .sorted()
                .collect(Collectors.joining(", "));
    }
}
