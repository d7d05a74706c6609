package satchel.client.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairStore;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJobs;

/** {@code pairs remove}: ends the pair; the records of both ends stay. */
@Command(
        name = "remove",
        description = "Forgets a saved pair. No record is deleted, on either side.",
        mixinStandardHelpOptions = true)
final class PairsRemoveCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PairStore pairs;
    private final SyncJobs jobs;

    @Parameters(paramLabel = "NAME", description = "the pair, as 'pairs' lists it")
    private String name = "";

    @Spec private CommandSpec spec = CommandSpec.create();

    PairsRemoveCommand(Terminal terminal, PairStore pairs, SyncJobs jobs) {
        this.terminal = terminal;
        this.pairs = pairs;
        this.jobs = jobs;
    }

    @Override
    public Integer call() throws IOException, JobException {
        NamedPair pair = new PairArgument(spec, pairs).saved(name);
        jobs.forget(pair.pair());
        pairs.remove(pair);
        terminal.say(
                "Pair '%s' is removed. Its records stay on both sides; should these two be paired"
                                .formatted(pair.name())
                        + " again, that sync is a first one.");
        return ExitStatus.DONE;
    }
}
