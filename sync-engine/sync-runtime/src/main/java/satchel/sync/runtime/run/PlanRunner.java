package satchel.sync.runtime.run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import satchel.sync.core.plan.Action;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.replica.ReplicaException;
import satchel.sync.runtime.run.SyncListener.Step;

/**
 * Carries out one plan: first what only the base learns, then the store's writes, then the PIM's.
 * The store comes first because a version that is kept beside the winner must be there before the
 * loser is overwritten.
 */
final class PlanRunner {
    private final WriteBatch batch;
    private final BaseStore base;
    private final Tally tally;
    private final SyncListener listener;
    private final BooleanSupplier cancelled;

    PlanRunner(
            WriteBatch batch,
            BaseStore base,
            Tally tally,
            SyncListener listener,
            BooleanSupplier cancelled) {
        this.batch = batch;
        this.base = base;
        this.tally = tally;
        this.listener = listener;
        this.cancelled = cancelled;
    }

    void run(Round round) throws ReplicaException, IOException {
        List<Action> actions =
                round.plan().actions().stream()
                        .filter(action -> !tally.hasRefused(action.uid()))
                        .toList();
        begin(actions);
        remember(actions);
        Progress progress = new Progress(listener, actions);
        for (Side side : List.of(Side.STORE, Side.PIM)) {
            write(side, round, actions, progress);
        }
    }

    /** A side that takes no writes now keeps the other one from getting any. */
    private void begin(List<Action> actions) throws ReplicaException {
        for (Side side : Side.values()) {
            if (actions.stream().anyMatch(action -> action.writesTo().contains(side))) {
                batch.begin(side);
            }
        }
    }

    private void write(Side side, Round round, List<Action> actions, Progress progress)
            throws ReplicaException, IOException {
        WritePlanner writes = batch.planner(side);
        List<PlannedWrite> planned = new ArrayList<>();
        actions.forEach(action -> writes.of(action).ifPresent(planned::add));
        int atOnce = Math.max(1, Math.min(batch.writesAtOnce(side), planned.size()));
        for (int from = 0; from < planned.size() && !cancelled.getAsBoolean(); from += atOnce) {
            List<PlannedWrite> next =
                    planned.subList(from, Math.min(from + atOnce, planned.size()));
            batch.run(side, next, round);
            progress.wrote(next.size());
        }
    }

    /** Adoptions and forgettings write to neither side; they are committed at once. */
    private void remember(List<Action> actions) {
        List<BaseEdit> edits = new ArrayList<>();
        for (Action action : actions) {
            switch (action) {
                case Action.Adopt adopt -> {
                    edits.add(new BaseEdit.Link(adopt.agreed()));
                    tally.adopted(adopt.reason());
                }
                case Action.Forget forget -> {
                    edits.add(new BaseEdit.Unlink(forget.base().uid()));
                    for (Side side : Side.values()) {
                        edits.add(new BaseEdit.HoldsAll(side, forget.base().id(side)));
                    }
                    tally.forgot(forget.reason());
                }
                case Action.Park park -> edits.add(new BaseEdit.Link(park.parked()));
                case Action.Create write -> {}
                case Action.Update write -> {}
                case Action.Delete write -> {}
                case Action.CopyToBoth write -> {}
                case Action.Merge write -> {}
                case Action.MergeInto write -> {}
                case Action.Restore write -> {}
                case Action.Skip nothing -> {}
            }
        }
        base.commit(edits);
    }

    /** Tells the listener how many of all writes are done. */
    private static final class Progress {
        private final SyncListener listener;
        private final int total;
        private int done;

        Progress(SyncListener listener, List<Action> actions) {
            this.listener = listener;
            this.total = actions.stream().mapToInt(action -> action.writesTo().size()).sum();
        }

        void wrote(int more) {
            done += more;
            listener.progress(Step.WRITING, Math.min(done, total), total);
        }
    }
}
