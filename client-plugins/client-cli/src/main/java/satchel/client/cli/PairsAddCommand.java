package satchel.client.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairName;
import satchel.client.pair.PairStore;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJobs;

/** {@code pairs add}: saves a pair without running it. */
@Command(
        name = "add",
        description = "Saves a pair under a name; the next 'sync --all' runs it.",
        mixinStandardHelpOptions = true)
final class PairsAddCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PairStore pairs;
    private final SyncJobs jobs;

    @Parameters(paramLabel = "NAME", description = "what to call it")
    private String name = "";

    @Mixin private SyncOptions options = new SyncOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    PairsAddCommand(Terminal terminal, PairStore pairs, SyncJobs jobs) {
        this.terminal = terminal;
        this.pairs = pairs;
        this.jobs = jobs;
    }

    @Override
    public Integer call() throws IOException, JobException {
        PairArgument argument = new PairArgument(spec, pairs);
        PairName own = argument.name(name);
        Optional<String> mistake = options.mistake("");
        if (mistake.isPresent()) {
            throw argument.usage(mistake.get());
        }
        NamedPair added =
                argument.done(pairs.add(new NamedPair(own, jobs.resolve(options.request()))));
        terminal.say(
                "Pair '%s' is saved: %s. Nothing was synchronised yet."
                        .formatted(added.name(), ReportText.pair(added.pair())));
        return ExitStatus.DONE;
    }
}
