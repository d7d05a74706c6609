package satchel.client.watch;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import satchel.client.pair.NamedPair;
import satchel.client.pair.PairId;
import satchel.client.pair.SavedPair;
import satchel.client.sync.Glances;
import satchel.client.sync.Hints;
import satchel.client.sync.JobException;
import satchel.client.sync.SyncJob;
import satchel.client.sync.SyncJobs;
import satchel.sync.core.plan.Choices;
import satchel.sync.runtime.base.BaseStoreException;
import satchel.sync.runtime.dav.CollectionMarks;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.RunReport;
import satchel.sync.runtime.run.SyncListener;

/**
 * Synchronises pairs when their database or their collection changes. {@link #run} returns after
 * {@link #stop}, which any thread may call; a sync that is running then ends between two writes.
 * Consents to nothing: what the guard refuses stays undone until the user asks for it.
 */
public final class Watch {
    /** The pairs to watch: those that are saved now, for they may be edited while we watch. */
    @FunctionalInterface
    public interface Source {
        List<NamedPair> now() throws IOException;
    }

    private final SyncJobs jobs;
    private final Pace pace;
    private final WatchListener listener;
    private final InstantSource clock;
    private final Source source;
    private List<NamedPair> pairs = List.of();
    private final Map<PairId, Turn> turns = new HashMap<>();

    /** What the server showed when the pair was last synchronised without trouble. */
    private final Map<PairId, CollectionMarks> seen = new HashMap<>();

    /** Of the pairs that are watched. */
    private final Map<PairId, Hints> hints = new HashMap<>();

    private final DatabaseEvents events;
    private final Rounds rounds;
    private Glances glances = Glances.none();
    private boolean said;
    private volatile boolean stopped;
    private volatile Optional<SyncJob> running = Optional.empty();

    public Watch(SyncJobs jobs, Source source, Pace pace, WatchListener listener)
            throws IOException {
        this.jobs = jobs;
        this.pace = pace;
        this.listener = listener;
        this.clock = InstantSource.system();
        this.events = new DatabaseEvents();
        this.rounds = new Rounds(pace, new Random(), clock.instant());
        this.source = source;
    }

    /** Watches until it is stopped. */
    public void run() throws InterruptedException, IOException {
        while (!stopped) {
            refresh();
            if (!clock.instant().isBefore(rounds.next())) {
                askServers();
            }
            runDue();
            if (!said && !stopped) {
                said = true;
                listener.watching();
            }
            Set<PairId> edited = events.await(untilNext());
            pairs.stream().filter(pair -> edited.contains(pair.pair().id())).forEach(this::edited);
        }
        hints.values().forEach(Hints::close);
    }

    /** A pair that was removed is not run again, and one that was added begins at once. */
    private void refresh() throws IOException {
        List<NamedPair> before = pairs;
        pairs = List.copyOf(source.now());
        for (NamedPair pair : pairs) {
            if (!before.contains(pair)) {
                put(pair, turn(pair).wantedNow());
                listen(pair);
            }
        }
    }

    private void edited(NamedPair pair) {
        put(pair, turn(pair).edited(clock.instant()));
        listen(pair);
    }

    private Turn turn(NamedPair pair) {
        return turns.getOrDefault(pair.pair().id(), Turn.atOnce());
    }

    private void put(NamedPair pair, Turn turn) {
        turns.put(pair.pair().id(), turn);
    }

    public void stop() {
        stopped = true;
        running.ifPresent(SyncJob::cancel);
        events.close();
    }

    /**
     * A database that tells nothing is looked at in each round. Programs come and go, and so do
     * folders: whoever told before is asked again.
     */
    private boolean listen(NamedPair pair) {
        PairId id = pair.pair().id();
        try {
            Hints now = jobs.hints(pair.pair(), () -> events.tell(id));
            Optional.ofNullable(hints.put(id, now)).ifPresent(Hints::close);
            boolean watched = now.files().isEmpty() || events.watch(id, now.files());
            return watched && now.coverage() == Hints.Coverage.ALL;
        } catch (JobException notThereNow) {
            return false; // its next run says why
        }
    }

    private void askServers() {
        List<SavedPair> all = pairs.stream().map(NamedPair::pair).toList();
        try {
            glances = jobs.glance(all);
        } catch (JobException e) {
            glances = Glances.none(); // each run says why
        }
        boolean answered = glances.requests() == 0 || !glances.marks().isEmpty();
        rounds.asked(clock.instant(), answered);
        for (NamedPair named : pairs) {
            PairId id = named.pair().id();
            Optional<CollectionMarks> now = glances.of(named.pair());
            boolean changed = now.isEmpty() || !now.equals(Optional.ofNullable(seen.get(id)));
            if (changed || rounds.isThorough() || !listen(named)) {
                put(named, turn(named).wantedNow());
            }
        }
    }

    private void runDue() {
        for (NamedPair pair : pairs) {
            Instant now = clock.instant();
            if (!stopped && turn(pair).due(pace).filter(at -> !at.isAfter(now)).isPresent()) {
                run(pair);
            }
        }
        glances = Glances.none(); // good for what follows a round at once
    }

    private void run(NamedPair pair) {
        put(pair, turn(pair).begun());
        boolean done = false;
        try (SyncJob job = jobs.open(pair.pair(), glances, SyncListener.SILENT)) {
            running = Optional.of(job);
            if (stopped) {
                job.cancel();
            }
            RunReport report = job.run(Choices.NONE, Optional.empty());
            listener.ran(pair, report);
            done = !(report.ending() instanceof Ending.Broken);
        } catch (JobException | BaseStoreException e) {
            listener.failed(pair, String.valueOf(e.getMessage()));
        } finally {
            running = Optional.empty();
        }
        put(pair, done ? turn(pair).succeeded() : turn(pair).failed(clock.instant(), pace));
        if (done) {
            glances.of(pair.pair()).ifPresent(marks -> seen.put(pair.pair().id(), marks));
        }
    }

    private Duration untilNext() {
        Instant next = rounds.next();
        for (NamedPair pair : pairs) {
            Optional<Instant> due = turn(pair).due(pace);
            if (due.isPresent() && due.get().isBefore(next)) {
                next = due.get();
            }
        }
        Instant now = clock.instant();
        return next.isBefore(now) ? Duration.ZERO : Duration.between(now, next);
    }
}
