package satchel.client.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairName;
import satchel.client.pair.PairStore;
import satchel.client.pair.SavedPair;
import satchel.client.pair.SavedPlan;
import satchel.client.sync.Glances;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJobs;
import satchel.sync.core.plan.Choices;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.Preview;

/** {@code sync}: one pair as the options say, or saved ones. */
@Command(
        name = "sync",
        description = "Synchronises a program's database with a collection on the server.",
        mixinStandardHelpOptions = true)
final class SyncCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final SyncJobs jobs;
    private final PairStore pairs;

    @Parameters(
            paramLabel = "PAIR",
            arity = "0..*",
            description = "saved pairs, as 'pairs' names them")
    private List<String> names = List.of();

    @Mixin private SyncOptions options = new SyncOptions();

    @Option(names = "--all", description = "every saved pair, as 'pairs' lists them")
    private boolean all;

    @Option(
            names = "--once",
            description = "merge this once, and remember neither the pair nor what was merged")
    private boolean once;

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
        List<SavedPair> saved = saved();
        try (SyncView view = view(saved.size())) {
            if (!all && names.isEmpty()) {
                return only(runs(view, Glances.none()), view);
            }
            Glances glances = saved.size() > 1 ? jobs.glance(saved) : Glances.none();
            view.glanced(glances);
            SyncRuns runs = runs(view, glances);
            int worst = ExitStatus.DONE;
            for (SavedPair pair : saved) {
                worst = Math.max(worst, oneOfMany(runs, pair, view));
            }
            return worst;
        }
    }

    private void checkUsage() {
        plan.mistake().or(this::mistakeOfPair).ifPresent(this::usage);
    }

    private Optional<String> mistakeOfPair() {
        boolean isSaved = all || !names.isEmpty();
        if (all && !names.isEmpty()) {
            return Optional.of("--all takes every pair, without names");
        }
        if (isSaved && (options.areGiven() || (plan.areAboutOne() && names.size() != 1))) {
            return Optional.of(
                    (all ? "--all takes every pair" : "a saved pair is taken")
                            + " as it was saved, without other options");
        }
        if (once
                && (isSaved
                        || plan.saved().isPresent()
                        || plan.saveTo().isPresent()
                        || !options.merge())) {
            return Optional.of("--once is of a merge that is neither saved nor planned for later");
        }
        if (plan.saved().isPresent() && (options.areGiven() || isSaved)) {
            return Optional.of("--plan knows what is synchronised with what, and how");
        }
        return isSaved || plan.saved().isPresent()
                ? Optional.empty()
                : options.mistake(", or the name of a saved pair, or --all");
    }

    /** Those that are named, or all. */
    private List<SavedPair> saved() throws IOException {
        if (all) {
            return pairs.all();
        }
        List<SavedPair> saved = new ArrayList<>();
        for (String name : names) {
            Optional<NamedPair> found = pairs.find(new PairName(name));
            if (found.isEmpty()) {
                usage("there is no pair '" + name + "'; 'satchel pairs' lists them");
            }
            found.ifPresent(pair -> saved.add(pair.pair()));
        }
        return saved;
    }

    private void usage(String mistake) {
        throw new ParameterException(spec.commandLine(), mistake);
    }

    private SyncRuns runs(SyncView view, Glances glances) {
        return new SyncRuns(terminal, jobs, pairs, view, glances);
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
        return runs.runSaved(
                saved.pair(),
                new Choices(Map.of(), saved.reach()),
                Optional.of(new Consent.ToThisPlanOnly(saved.planHash())));
    }

    private int one(SyncRuns runs, SavedPair pair) throws JobException, IOException {
        if (!plan.isDryRun()) {
            return run(runs, pair);
        }
        Preview preview =
                once ? runs.previewOnce(pair, plan.choices()) : runs.preview(pair, plan.choices());
        if (!preview.plan().idle().isEmpty()) {
            return ExitStatus.USAGE;
        }
        if (plan.saveTo().isPresent()) {
            new SavedPlan(pair, preview.planHash(), plan.reach()).write(plan.saveTo().get());
        }
        return preview.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_LEFT;
    }

    private int run(SyncRuns runs, SavedPair pair) throws JobException, IOException {
        if (once) {
            return runs.runOnce(pair, plan.choices(), plan.consent());
        }
        return all || !names.isEmpty()
                ? runs.runSaved(pair, plan.choices(), plan.consent())
                : runs.run(pair, plan.choices(), plan.consent());
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

    private SyncView view(int count) {
        if (!json) {
            return new TextView(terminal);
        }
        return all || count > 1 ? JsonView.ofMany(terminal) : JsonView.ofOne(terminal);
    }
}
