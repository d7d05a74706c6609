package satchel.client.shell.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import satchel.client.api.PimException;
import satchel.client.pair.PairStore;
import satchel.client.pair.SavedPair;
import satchel.client.shell.desk.Desk;
import satchel.client.shell.desk.DeskException;
import satchel.client.shell.desk.FoundRow;
import satchel.client.shell.desk.Outcome;
import satchel.client.shell.desk.PairForm;
import satchel.client.shell.desk.PlanRow;
import satchel.client.shell.desk.Preview;
import satchel.client.shell.desk.Progress;
import satchel.client.sync.Connectors;
import satchel.client.sync.JobException;
import satchel.client.sync.PlanWords;
import satchel.client.sync.RecordTitle;
import satchel.client.sync.SyncJob;
import satchel.client.sync.SyncJobs;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.Plan;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.RunReport;
import satchel.sync.runtime.run.SyncListener;

/** Hands the window's wishes to the same jobs that the command line uses. */
public final class ClientDesk implements Desk {
    private final Connectors connectors;
    private final PairStore pairs;
    private final SyncJobs jobs;

    public ClientDesk(Connectors connectors, PairStore pairs, SyncJobs jobs) {
        this.connectors = connectors;
        this.pairs = pairs;
        this.jobs = jobs;
    }

    @Override
    public List<String> pims() {
        return connectors.all().stream().map(connector -> connector.info().id()).toList();
    }

    @Override
    public List<FoundRow> found(String pim) throws DeskException {
        try {
            return connectors.require(pim).databases().stream()
                    .map(found -> FoundRows.of(pim, found))
                    .toList();
        } catch (JobException | PimException e) {
            throw new DeskException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<PairForm> pairs() throws DeskException {
        try {
            return pairs.all().stream().filter(Forms::canShow).map(Forms::of).toList();
        } catch (IOException e) {
            throw new DeskException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Preview preview(PairForm form) throws DeskException {
        try (SyncJob job = jobs.open(jobs.resolve(Forms.request(form)), SyncListener.SILENT)) {
            satchel.sync.runtime.run.Preview found = job.preview(Choices.NONE);
            return new Preview(
                    rows(found.plan()),
                    found.refusal().map(refusal -> String.join("\n", refusal.reasons())),
                    found.refusal().map(refusal -> refusal.planHash()));
        } catch (JobException e) {
            throw new DeskException(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public Outcome sync(PairForm form, Optional<String> consent, Progress progress)
            throws DeskException {
        try {
            SavedPair pair = jobs.resolve(Forms.request(form));
            RunningJob running = new RunningJob(progress);
            try (SyncJob job = running.watch(jobs.open(pair, running))) {
                RunReport report =
                        job.run(Choices.NONE, consent.map(Consent.ToWhatTheGuardAsks::new));
                if (!(report.ending() instanceof Ending.Broken)) {
                    pairs.save(pair);
                }
                return Reports.of(report);
            }
        } catch (JobException | IOException e) {
            throw new DeskException(String.valueOf(e.getMessage()));
        }
    }

    /** What writes on a side or waits for the user; what only the client remembers is left out. */
    private static List<PlanRow> rows(Plan plan) {
        List<PlanRow> rows = new ArrayList<>();
        for (Action action : plan.actions()) {
            PlanWords.where(action)
                    .ifPresent(where ->
                            rows.add(
                                    new PlanRow(
                                            RecordTitle.of(action).orElse(action.uid()),
                                            PlanWords.what(action),
                                            where,
                                            action.reason().sentence())));
        }
        return rows;
    }
}
