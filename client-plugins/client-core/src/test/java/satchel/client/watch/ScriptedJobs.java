package satchel.client.watch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import satchel.client.pair.SavedPair;
import satchel.client.sync.Glances;
import satchel.client.sync.Hints;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJob;
import satchel.client.sync.SyncJobs;
import satchel.client.sync.SyncRequest;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.Reach;
import satchel.sync.runtime.dav.CollectionMarks;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.Counts;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.ParkedConflict;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.RunReport;
import satchel.sync.runtime.run.SyncListener;

/** Jobs that end as a test wants. */
final class ScriptedJobs implements SyncJobs {
    final List<Optional<Consent>> consents = new CopyOnWriteArrayList<>();
    final BlockingQueue<Boolean> running = new LinkedBlockingQueue<>();
    volatile List<Path> watched = List.of();
    volatile boolean programTells;
    final BlockingQueue<Runnable> tellers = new LinkedBlockingQueue<>();
    final AtomicInteger closed = new AtomicInteger();
    volatile CollectionMarks marks = new CollectionMarks(Optional.of("1"), Optional.empty());
    volatile Ending ending = new Ending.Finished();
    volatile boolean failing;
    volatile boolean endless;
    volatile int glances;

    @Override
    public SavedPair resolve(SyncRequest request) {
        throw new IllegalStateException("nothing is resolved here");
    }

    @Override
    public List<PastRun> history(SavedPair pair) {
        return List.of();
    }

    @Override
    public Glances glance(List<SavedPair> pairs) {
        glances++;
        CollectionMarks now = marks;
        return new Glances(pairs.stream().collect(Collectors.toMap(SavedPair::id, _ -> now)), 1);
    }

    @Override
    public Hints hints(SavedPair pair, Runnable changed) {
        if (programTells) {
            tellers.add(changed);
            return new Hints(List.of(), List.of(closed::incrementAndGet), Hints.Coverage.ALL);
        }
        return Hints.files(watched);
    }

    @Override
    public void forget(SavedPair pair) {
        throw new IllegalStateException("nothing is forgotten here");
    }

    @Override
    public SyncJob openOnce(SavedPair pair, SyncListener listener) {
        throw new AssertionError("a watch remembers what it does");
    }

    @Override
    public List<SavedPair> everRun() {
        return List.of();
    }

    @Override
    public SyncJob open(SavedPair pair, Glances seen, SyncListener listener) throws JobException {
        if (failing) {
            throw new JobException("out of reach");
        }
        return new Job();
    }

    private final class Job implements SyncJob {
        private final CountDownLatch cancelled = new CountDownLatch(1);

        @Override
        public Preview preview(Choices choices) {
            throw new IllegalStateException("a watch shows no plans");
        }

        @Override
        public RunReport run(Choices choices, Optional<Consent> consent) throws JobException {
            consents.add(consent);
            if (!endless) {
                return report(ending);
            }
            running.add(true);
            try {
                cancelled.await();
            } catch (InterruptedException e) {
                throw new JobException("interrupted", e);
            }
            return report(new Ending.Cancelled());
        }

        @Override
        public Preview previewUndo(PastRun run) {
            throw new IllegalStateException("a watch shows no plans");
        }

        @Override
        public RunReport undo(PastRun run, Optional<Consent> consent) {
            throw new IllegalStateException("a watch undoes nothing");
        }

        @Override
        public List<ParkedConflict> conflicts(Reach reach) {
            return List.of();
        }

        @Override
        public void cancel() {
            cancelled.countDown();
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }

    private static RunReport report(Ending ending) {
        return new RunReport(
                ending,
                Optional.empty(),
                Counts.NONE,
                Counts.NONE,
                0,
                0,
                0,
                List.of(),
                List.of(),
                0);
    }
}
