package satchel.client.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.client.api.Kind;
import satchel.client.pair.Part;
import satchel.client.pair.SavedPair;
import satchel.client.sync.Glances;
import satchel.client.sync.Hints;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJob;
import satchel.client.sync.SyncJobs;
import satchel.client.sync.SyncRequest;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.plan.Plan;
import satchel.sync.core.plan.Reach;
import satchel.sync.core.plan.Terms;
import satchel.sync.core.record.Format;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.Counts;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.ParkedConflict;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.RunReport;
import satchel.sync.runtime.run.SyncListener;

/** Jobs that answer as a test wants and remember what they were asked. */
final class FakeJobs implements SyncJobs {
    static final Terms TERMS =
            new Terms(Mode.TWO_WAY, Deletions.KEEP, ConflictPolicy.ASK, Format.ICALENDAR);

    final List<SyncRequest> requests = new ArrayList<>();
    final List<Optional<Consent>> consents = new ArrayList<>();
    final List<Choices> wishes = new ArrayList<>();
    final List<ParkedConflict> conflicts = new ArrayList<>();
    final List<Reach> looks = new ArrayList<>();
    final List<PastRun> history = new ArrayList<>();
    final List<String> undone = new ArrayList<>();
    final List<List<SavedPair>> glances = new ArrayList<>();
    final List<SavedPair> everRun = new ArrayList<>();
    int once;

    /** What else goes on in the meantime. */
    Meanwhile whileRunning = () -> {};

    @FunctionalInterface
    interface Meanwhile {
        void happens() throws IOException;
    }

    final List<SavedPair> forgotten = new ArrayList<>();
    int previews;
    Preview preview =
            new Preview(
                    new Plan(TERMS, List.of()), "abc123", Optional.empty(), List.of(), List.of());
    RunReport report = report(new Ending.Finished());

    /** A database of this name cannot be opened. */
    String missing = "";

    /** A database of this name is being synchronised. */
    String busy = "";

    static RunReport report(Ending ending) {
        return new RunReport(
                ending,
                Optional.of("run-1"),
                Counts.NONE,
                new Counts(2, 1, 0),
                3,
                0,
                0,
                List.of(),
                List.of(),
                7);
    }

    static SavedPair pair(String database) {
        return pair(List.of(Part.all(database)));
    }

    private static SavedPair pair(List<Part> parts) {
        return new SavedPair(
                "files",
                parts,
                Kind.CALENDAR,
                URI.create("http://dav.example"),
                "robin",
                "calendars/home",
                Mode.TWO_WAY,
                Direction.TO_STORE,
                Deletions.KEEP,
                ConflictPolicy.ASK,
                GuardLimits.USUAL);
    }

    @Override
    public SavedPair resolve(SyncRequest request) throws JobException {
        requests.add(request);
        if (request.parts().getFirst().database().equals(missing)) {
            throw new JobException("there is no file or folder " + missing);
        }
        return pair(request.parts());
    }

    @Override
    public List<PastRun> history(SavedPair pair) {
        return history;
    }

    @Override
    public Glances glance(List<SavedPair> pairs) {
        glances.add(pairs);
        return new Glances(Map.of(), 1);
    }

    @Override
    public Hints hints(SavedPair pair, Runnable changed) {
        return Hints.files(List.of());
    }

    @Override
    public void forget(SavedPair pair) throws JobException {
        if (pair.database().equals(busy)) {
            throw new JobException("another sync is running");
        }
        forgotten.add(pair);
    }

    @Override
    public SyncJob openOnce(SavedPair pair, SyncListener listener) throws JobException {
        once++;
        return open(pair, Glances.none(), listener);
    }

    @Override
    public List<SavedPair> everRun() {
        return everRun;
    }

    @Override
    public SyncJob open(SavedPair pair, Glances seen, SyncListener listener) throws JobException {
        if (pair.database().equals(missing)) {
            throw new JobException("there is no file or folder " + missing);
        }
        return new SyncJob() {
            @Override
            public Preview preview(Choices choices) {
                wishes.add(choices);
                previews++;
                return preview;
            }

            @Override
            public RunReport run(Choices choices, Optional<Consent> consent) {
                wishes.add(choices);
                listener.progress(SyncListener.Step.WRITING, 1, 2);
                consents.add(consent);
                try {
                    whileRunning.happens();
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
                return report;
            }

            @Override
            public Preview previewUndo(PastRun run) {
                undone.add(run.name());
                return preview;
            }

            @Override
            public RunReport undo(PastRun run, Optional<Consent> consent) {
                undone.add(run.name());
                consents.add(consent);
                return report;
            }

            @Override
            public List<ParkedConflict> conflicts(Reach reach) {
                looks.add(reach);
                return conflicts;
            }

            @Override
            public void cancel() {
                throw new IllegalStateException("no command cancels");
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
