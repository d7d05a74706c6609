package satchel.client.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import satchel.client.pair.PairStore;
import satchel.client.pair.SavedPair;
import satchel.client.sync.Glances;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJob;
import satchel.client.sync.SyncJobs;
import satchel.sync.core.plan.Choices;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.run.Conflict;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.Problem;
import satchel.sync.runtime.run.Refusal;
import satchel.sync.runtime.run.RunReport;

/** Previews and runs pairs, names on standard error what stayed behind, and gives the status. */
record SyncRuns(Terminal terminal, SyncJobs jobs, PairStore pairs, SyncView view, Glances glances) {
    SyncRuns(Terminal terminal, SyncJobs jobs, PairStore pairs, SyncView view) {
        this(terminal, jobs, pairs, view, Glances.none());
    }

    Preview preview(SavedPair pair, Choices choices) throws JobException {
        return shown(pair, bar -> jobs.open(pair, glances, bar), job -> job.preview(choices));
    }

    Preview previewOnce(SavedPair pair, Choices choices) throws JobException {
        return shown(pair, bar -> jobs.openOnce(pair, bar), job -> job.preview(choices));
    }

    Preview previewUndo(SavedPair pair, PastRun past) throws JobException {
        return shown(pair, bar -> jobs.open(pair, bar), job -> job.previewUndo(past));
    }

    /** A pair that could be run is remembered for {@code sync --all}. */
    int run(SavedPair pair, Choices choices, Optional<Consent> consent)
            throws JobException, IOException {
        RunReport report =
                ran(bar -> jobs.open(pair, glances, bar), job -> job.run(choices, consent));
        if (couldBeRun(report.ending())) {
            pairs.save(pair);
        }
        return told(pair, report);
    }

    /** What the user did not mean so is not done later, by {@code sync --all}, either. */
    private static boolean couldBeRun(Ending ending) {
        return switch (ending) {
            case Ending.Finished _, Ending.Cancelled _, Ending.Refused _ -> true;
            case Ending.Misnamed _, Ending.Broken _ -> false;
        };
    }

    /** As it was saved, or kept in a plan: the user may have changed or removed it since. */
    int runSaved(SavedPair pair, Choices choices, Optional<Consent> consent) throws JobException {
        return told(
                pair, ran(bar -> jobs.open(pair, glances, bar), job -> job.run(choices, consent)));
    }

    /** Neither the pair nor what its ends agree on is remembered. */
    int runOnce(SavedPair pair, Choices choices, Optional<Consent> consent) throws JobException {
        RunReport report = ran(bar -> jobs.openOnce(pair, bar), job -> job.run(choices, consent));
        return told(pair, report, ReportText::conflictOfOnce);
    }

    int undo(SavedPair pair, PastRun past, Optional<Consent> consent) throws JobException {
        return told(pair, ran(bar -> jobs.open(pair, bar), job -> job.undo(past, consent)));
    }

    @FunctionalInterface
    private interface Opening {
        SyncJob open(ProgressBar bar) throws JobException;
    }

    @FunctionalInterface
    private interface Use<T> {
        T of(SyncJob job) throws JobException;
    }

    private <T> T ran(Opening opening, Use<T> use) throws JobException {
        try (ProgressBar bar = new ProgressBar(terminal);
                SyncJob job = opening.open(bar)) {
            return use.of(job);
        }
    }

    private Preview shown(SavedPair pair, Opening opening, Use<Preview> use) throws JobException {
        Preview preview = ran(opening, use);
        view.preview(pair, preview);
        complain(preview.problems());
        if (!preview.plan().idle().isEmpty()) {
            terminal.complain(ReportText.idle(preview.plan().idle()));
        }
        return preview;
    }

    private int told(SavedPair pair, RunReport report) {
        return told(pair, report, ReportText::conflict);
    }

    private int told(SavedPair pair, RunReport report, Function<Conflict, String> conflicts) {
        view.report(pair, report);
        complain(report.problems());
        report.conflicts().forEach(conflict -> terminal.complain(conflicts.apply(conflict)));
        return status(report);
    }

    private int status(RunReport report) {
        return switch (report.ending()) {
            case Ending.Finished _ -> report.clean() ? ExitStatus.DONE : ExitStatus.SOME_LEFT;
            case Ending.Cancelled _ -> {
                terminal.complain("stopped; the next sync goes on from here");
                yield ExitStatus.SOME_LEFT;
            }
            case Ending.Refused(Refusal refusal) -> {
                terminal.complain("refused: " + ReportText.refusal(refusal));
                yield ExitStatus.GUARD;
            }
            case Ending.Misnamed(List<String> uids) -> {
                terminal.complain(ReportText.idle(uids));
                yield ExitStatus.USAGE;
            }
            case Ending.Broken broken -> {
                terminal.complain(broken.why());
                yield ExitStatus.IMPOSSIBLE;
            }
        };
    }

    private void complain(List<Problem> problems) {
        problems.forEach(problem -> terminal.complain(ReportText.problem(problem)));
    }
}
