package satchel.client.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import satchel.client.pair.PairStore;
import satchel.client.pair.SavedPair;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJobs;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.Preview;

/** {@code undo}: the way back from a run. */
@Command(
        name = "undo",
        description = "Takes back what a sync wrote, where it has not been changed since.",
        mixinStandardHelpOptions = true)
final class UndoCommand implements Callable<Integer> {
    private record Found(SavedPair pair, PastRun run) {}

    private final Terminal terminal;
    private final SyncJobs jobs;
    private final PairStore pairs;

    @Parameters(paramLabel = "RUN", description = "as 'history' lists it, or its first characters")
    private String start = "";

    @Option(names = "--dry-run", description = "show what would be done, and do nothing")
    private boolean dryRun;

    @Option(
            names = "--consent",
            paramLabel = "HASH",
            description = "do the way back that was refused under this hash")
    private Optional<String> consent = Optional.empty();

    @Option(names = "--json", description = "print one JSON object")
    private boolean json;

    UndoCommand(Terminal terminal, SyncJobs jobs, PairStore pairs) {
        this.terminal = terminal;
        this.jobs = jobs;
        this.pairs = pairs;
    }

    @Override
    public Integer call() throws IOException, JobException {
        Found found = find();
        try (SyncView view = json ? JsonView.ofOne(terminal) : new TextView(terminal)) {
            SyncRuns runs = new SyncRuns(terminal, jobs, pairs, view);
            if (!dryRun) {
                return runs.undo(
                        found.pair, found.run, consent.map(Consent.ToWhatTheGuardAsks::new));
            }
            Preview preview = runs.previewUndo(found.pair, found.run);
            return preview.problems().isEmpty() ? ExitStatus.DONE : ExitStatus.SOME_LEFT;
        }
    }

    private Found find() throws IOException, JobException {
        List<Found> found = new ArrayList<>();
        for (SavedPair pair : new KnownPairs(pairs, jobs).starting("")) {
            for (PastRun run : jobs.history(pair)) {
                if (run.name().startsWith(start)) {
                    found.add(new Found(pair, run));
                }
            }
        }
        if (found.size() != 1) {
            throw new JobException(
                    (found.isEmpty() ? "no run begins with '" : "several runs begin with '")
                            + start
                            + "'; 'satchel history' lists them");
        }
        return found.getFirst();
    }
}
