package satchel.client.cli;

import java.io.IOException;
import java.util.Map;
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
import satchel.client.pair.SavedPlan;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJobs;
import satchel.sync.core.plan.Choices;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.Preview;

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

    @Mixin private PlanOptions plan = new PlanOptions();

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
        Optional<String> mistake = plan.mistake();
        if (mistake.isEmpty()) {
            mistake = mistakeOfPair();
        }
        if (mistake.isPresent()) {
            throw new ParameterException(spec.commandLine(), mistake.get());
        }
    }

    private Optional<String> mistakeOfPair() {
        if (all && (options.areGiven() || plan.areAboutOne())) {
            return Optional.of("--all takes every pair as it was saved, without other options");
        }
        if (plan.saved().isPresent() && options.areGiven()) {
            return Optional.of("--plan knows what is synchronised with what, and how");
        }
        return all || plan.saved().isPresent() ? Optional.empty() : options.mistake();
    }

    private int only(SyncRuns runs, SyncView view) throws JobException, IOException {
        try {
            return plan.saved().isPresent()
                    ? planned(runs, SavedPlan.read(plan.saved().get()))
                    : one(runs, jobs.resolve(options.request()));
        } catch (JobException e) {
            view.failed(Failure.of(e).sentence());
            throw e;
        }
    }

    private static int planned(SyncRuns runs, SavedPlan saved) throws JobException, IOException {
        return runs.run(
                saved.pair(),
                new Choices(Map.of(), saved.reach()),
                Optional.of(new Consent.ToThisPlanOnly(saved.planHash())));
    }

    private int one(SyncRuns runs, SavedPair pair) throws JobException, IOException {
        if (!plan.isDryRun()) {
            return runs.run(pair, plan.choices(), plan.consent());
        }
        Preview preview = runs.preview(pair, plan.choices());
        if (plan.saveTo().isPresent()) {
            new SavedPlan(pair, preview.planHash(), plan.reach()).write(plan.saveTo().get());
        }
        return preview.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_LEFT;
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
