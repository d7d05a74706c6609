package satchel.client.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import satchel.client.pair.PairStore;
import satchel.client.pair.SavedPair;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJobs;
import satchel.sync.runtime.run.Consent;

/** {@code sync}: one pair as the options say, or every saved one. */
@Command(
        name = "sync",
        description = "Synchronises a program's database with a collection on the server.",
        mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final SyncJobs jobs;
    private final PairStore pairs;

    @Mixin private SyncOptions options = new SyncOptions();

    @Option(names = "--all", description = "every saved pair, as 'pairs' lists them")
    private boolean all;

    @Option(names = "--dry-run", description = "show what would be done, and do nothing")
    private boolean dryRun;

    @Option(
            names = "--consent",
            paramLabel = "HASH",
            description = "do the plan that was refused under this hash")
    private Optional<String> consent = Optional.empty();

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    @Spec private CommandSpec spec = CommandSpec.create();

    SyncCommand(Terminal terminal, SyncJobs jobs, PairStore pairs) {
        this.terminal = terminal;
        this.jobs = jobs;
        this.pairs = pairs;
    }

    @Override
    public Integer call() throws IOException, JobException {
        checkUsage();
        try (SyncView view = view()) {
            SyncRuns runs = new SyncRuns(terminal, jobs, pairs, view);
            if (!all) {
                return only(runs, view);
            }
            int worst = ExitStatus.DONE;
            for (SavedPair pair : pairs.all()) {
                worst = Math.max(worst, oneOfMany(runs, pair, view));
            }
            return worst;
        }
    }

    private void checkUsage() {
        Optional<String> mistake = Optional.empty();
        if (!all) {
            mistake = options.mistake();
        } else if (options.areGiven() || consent.isPresent()) {
            mistake = Optional.of("--all takes every pair as it was saved, without other options");
        }
        if (mistake.isPresent()) {
            throw new ParameterException(spec.commandLine(), mistake.get());
        }
    }

    private int only(SyncRuns runs, SyncView view) throws JobException, IOException {
        try {
            return one(runs, jobs.resolve(options.request()));
        } catch (JobException e) {
            view.failed(Failure.of(e).sentence());
            throw e;
        }
    }

    private int one(SyncRuns runs, SavedPair pair) throws JobException, IOException {
        return dryRun ? runs.preview(pair) : runs.run(pair, consent.map(Consent.ToWhatTheGuardAsks::new));
    }

    /** What stops one pair does not stop the others. */
    private int oneOfMany(SyncRuns runs, SavedPair pair, SyncView view) throws IOException {
        try {
            return one(runs, pair);
        } catch (JobException e) {
            Failure failure = Failure.of(e);
            view.failed(pair, failure.sentence());
            terminal.complain(pair.collection() + ": " + failure.sentence());
            return failure.exitStatus();
        }
    }

    private SyncView view() {
        if (!json) {
            return new TextView(terminal);
        }
        return all ? JsonView.ofMany(terminal) : JsonView.ofOne(terminal);
    }
}
