package satchel.client.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairName;
import satchel.client.pair.PairStore;
import satchel.client.pair.SavedPair;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJobs;
import satchel.client.sync.SyncRequest;

/**
 * {@code pairs edit}. Another mode goes on from what the two ends agreed on; another end begins
 * anew, because what was agreed with one collection says nothing of another.
 */
@Command(
        name = "edit",
        description = {
            "Changes a saved pair: what is not given stays as it is.",
            "Another mode, name, filter or rule goes on from where the last sync ended, and so does"
                    + " a pair that other databases join or leave: what is no longer meant stays"
                    + " where it is on both sides. Another home database or collection begins anew:"
                    + " its first sync matches records by UID and content, and deletes nothing"
                    + " because of the change."
        },
        mixinStandardHelpOptions = true)
final class PairsEditCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final PairStore pairs;
    private final SyncJobs jobs;

    @Parameters(paramLabel = "NAME", description = "the pair, as 'pairs' lists it")
    private String name = "";

    @Option(names = "--name", paramLabel = "NEW", description = "call it this from now on")
    private Optional<String> newName = Optional.empty();

    @Mixin private SyncOptions options = new SyncOptions();

    @Spec private CommandSpec spec = CommandSpec.create();

    PairsEditCommand(Terminal terminal, PairStore pairs, SyncJobs jobs) {
        this.terminal = terminal;
        this.pairs = pairs;
        this.jobs = jobs;
    }

    @Override
    public Integer call() throws IOException, JobException {
        PairArgument argument = new PairArgument(spec, pairs);
        NamedPair before = argument.saved(name);
        Optional<String> mistake =
                options.areGiven() || newName.isPresent()
                        ? options.mistakeInGiven()
                        : Optional.of("says nothing to change");
        if (mistake.isPresent()) {
            throw argument.usage(mistake.get());
        }
        PairName now = newName.isPresent() ? argument.name(newName.get()) : before.name();
        NamedPair after = new NamedPair(now, changed(before.pair()));
        boolean sameEnds = after.pair().id().equals(before.pair().id());
        NamedPair saved = argument.done(pairs.change(before, after));
        if (!sameEnds) {
            forget(before, saved);
        }
        terminal.say(
                "Pair '%s' is now: %s.".formatted(saved.name(), ReportText.pair(saved.pair())));
        terminal.say(
                sameEnds
                        ? "It goes on from where its last sync ended."
                        : "It has another end, so its next sync is a first one. Records of the old"
                                + " end stay where they are.");
        return ExitStatus.DONE;
    }

    private SavedPair changed(SavedPair pair) throws JobException {
        SyncRequest request = options.changing(pair);
        SavedPair ends = options.moveAnEnd() ? jobs.resolve(request) : pair;
        SavedPair server = options.moveTheCollection() ? ends : pair;
        return new SavedPair(
                ends.pim(),
                ends.parts(),
                ends.kind(),
                server.server(),
                server.user(),
                server.collection(),
                request.mode(),
                request.direction(),
                request.deletions(),
                request.conflicts(),
                request.limits());
    }

    /** While a sync of the old ends is running, they stay. */
    private void forget(NamedPair before, NamedPair after) throws IOException, JobException {
        try {
            jobs.forget(before.pair());
        } catch (JobException e) {
            pairs.change(after, before);
            throw e;
        }
    }
}
