package satchel.client.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairStore;
import satchel.client.pair.SavedPair;
import satchel.client.sync.SyncJobs;

/** {@code pairs}: what {@code sync --all} keeps in step. */
@Command(
        name = "pairs",
        description = "Lists the saved pairs: what 'sync --all' keeps in step.",
        mixinStandardHelpOptions = true)
final class PairsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PairStore pairs;

    private PairsCommand(Terminal terminal, PairStore pairs) {
        this.terminal = terminal;
        this.pairs = pairs;
    }

    /** With the commands under it. */
    static CommandLine tree(Terminal terminal, PairStore pairs, SyncJobs jobs) {
        PairsCommand list = new PairsCommand(terminal, pairs);
        return new CommandLine(list)
                .addSubcommand("list", list)
                .addSubcommand(new PairsAddCommand(terminal, pairs, jobs))
                .addSubcommand(new PairsEditCommand(terminal, pairs, jobs))
                .addSubcommand(new PairsRemoveCommand(terminal, pairs, jobs));
    }

    @Override
    public Integer call() throws IOException {
        List<NamedPair> all = pairs.named();
        if (all.isEmpty()) {
            terminal.say(
                    "No pair is saved yet; 'satchel pairs add' or a first 'satchel sync' does.");
            return ExitStatus.DONE;
        }
        Table table = new Table("name", "pim", "database", "collection", "server", "mode", "id");
        for (NamedPair named : all) {
            SavedPair pair = named.pair();
            table.add(
                    List.of(
                            named.name().value(),
                            pair.pim(),
                            ReportText.databases(pair),
                            pair.collection(),
                            pair.user() + " at " + pair.server(),
                            Word.of(pair.mode()),
                            pair.id().value()));
        }
        terminal.say(table.toString());
        return ExitStatus.DONE;
    }
}
