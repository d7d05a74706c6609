package satchel.client.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import satchel.client.pair.PairStore;
import satchel.client.pair.SavedPair;

/** {@code pairs}: what {@code sync --all} keeps in step. */
@Command(
        name = "pairs",
        description = "Lists the saved pairs: what 'sync --all' keeps in step.",
        mixinStandardHelpOptions = true)
final class PairsCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PairStore pairs;

    PairsCommand(Terminal terminal, PairStore pairs) {
        this.terminal = terminal;
        this.pairs = pairs;
    }

    @Override
    public Integer call() throws IOException {
        List<SavedPair> all = pairs.all();
        if (all.isEmpty()) {
            terminal.say("No pair is saved yet; a first 'satchel sync' saves one.");
            return ExitStatus.DONE;
        }
        Table table = new Table("pair", "pim", "database", "collection", "server", "mode");
        for (SavedPair pair : all) {
            table.add(
                    List.of(
                            pair.id().value(),
                            pair.pim(),
                            pair.database(),
                            pair.collection(),
                            pair.user() + " at " + pair.server(),
                            Word.of(pair.mode())));
        }
        terminal.say(table.toString());
        return ExitStatus.DONE;
    }
}
