package satchel.client.sync;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.client.state.StateFolder;
import satchel.sync.core.plan.Choices;
import satchel.sync.core.plan.Reach;
import satchel.sync.runtime.journal.PastRun;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.run.Consent;
import satchel.sync.runtime.run.Ending;
import satchel.sync.runtime.run.Pair;
import satchel.sync.runtime.run.PairState;
import satchel.sync.runtime.run.ParkedConflict;
import satchel.sync.runtime.run.Preview;
import satchel.sync.runtime.run.RunReport;
import satchel.sync.runtime.run.SyncListener;
import satchel.sync.runtime.run.SyncSession;
import satchel.sync.runtime.run.UndoSession;

/** One pair in the engine's hands. */
final class EngineJob implements SyncJob {
    private final Replica pim;
    private final Store store;
    private final PairState memory;
    private final StateFolder state;
    private final SyncListener listener;
    private volatile boolean cancelled;
    private volatile Optional<SyncSession> running = Optional.empty();

    EngineJob(
            Replica pim, Store store, PairState memory, StateFolder state, SyncListener listener) {
        this.state = state;
        this.pim = pim;
        this.store = store;
        this.memory = memory;
        this.listener = listener;
    }

    @Override
    public Preview preview(Choices choices) throws JobException {
        try (Replica collection = store.look()) {
            return session(collection, choices).preview();
        } catch (ReplicaException | IOException e) {
            throw failed(e);
        }
    }

    @Override
    public List<ParkedConflict> conflicts(Reach reach) throws JobException {
        try (Replica collection = store.look()) {
            return session(collection, new Choices(Map.of(), reach)).conflicts();
        } catch (ReplicaException | IOException e) {
            throw failed(e);
        }
    }

    @Override
    public RunReport run(Choices choices, Optional<Consent> consent) throws JobException {
        try (Replica collection = store.open()) {
            SyncSession session = session(collection, choices);
            running = Optional.of(session);
            if (cancelled) {
                session.cancel();
            }
            RunReport report = session.run(consent);
            PairMemory.forgetOldRuns(state);
            if (report.ending() instanceof Ending.Broken broken
                    && broken.kind() == ReplicaException.Kind.NOT_FOUND) {
                store.forget();
            }
            return report;
        } catch (ReplicaException | IOException e) {
            throw failed(e);
        } finally {
            running = Optional.empty();
        }
    }

    @Override
    public Preview previewUndo(PastRun past) throws JobException {
        try (Replica collection = store.look()) {
            return undoing(collection, past).preview();
        } catch (ReplicaException | IOException e) {
            throw failed(e);
        }
    }

    @Override
    public RunReport undo(PastRun past, Optional<Consent> consent) throws JobException {
        try (Replica collection = store.open()) {
            return undoing(collection, past).run(consent);
        } catch (ReplicaException | IOException e) {
            throw failed(e);
        }
    }

    private UndoSession undoing(Replica collection, PastRun past) {
        Pair pair = new Pair(pim, collection, store.terms(), store.limits(), Choices.NONE);
        return new UndoSession(pair, memory, listener, past);
    }

    @Override
    public void cancel() {
        cancelled = true;
        running.ifPresent(SyncSession::cancel);
    }

    @Override
    public void close() {
        try (pim) {
            memory.close();
        } catch (IOException e) {
            // The lock goes with the process at the latest, and all that was done is committed.
            throw new java.io.UncheckedIOException(e);
        }
    }

    private SyncSession session(Replica collection, Choices choices) {
        Pair pair = new Pair(pim, collection, store.terms(), store.limits(), choices);
        return new SyncSession(pair, memory, listener);
    }

    private static JobException failed(Exception cause) {
        return new JobException(String.valueOf(cause.getMessage()), cause);
    }
}
