package satchel.sync.runtime.run;

import java.util.Map;
import java.util.Optional;
import satchel.sync.core.base.BaseEntry;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.CopyUid;
import satchel.sync.core.plan.Reason;
import satchel.sync.core.record.Format;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.Write;

/**
 * Turns the actions on one side into writes.
 *
 * @param halves where what both sides get already stands in the store, by UID
 */
record WritePlanner(
        Side side, Format format, Replica replica, Map<String, Version> halves, Tally tally) {
    Optional<PlannedWrite> of(Action action) {
        return switch (action) {
            case Action.Create create when create.on() == side -> Optional.of(create(create));
            case Action.Update update when update.on() == side -> update(update);
            case Action.Delete delete when delete.on() == side ->
                    Optional.of(
                            planned(
                                    delete.uid(),
                                    new Write.Remove(delete.target(), delete.expected()),
                                    Optional.empty(),
                                    delete.base()));
            case Action.CopyToBoth copy -> copy(copy);
            case Action.Merge merge -> merge(merge);
            case Action.MergeInto merge when merge.on() == side ->
                    Optional.of(
                            planned(
                                            merge.uid(),
                                            new Write.Replace(
                                                    merge.target(), merge.expected(), merge.body()),
                                            Optional.of(
                                                    new Version(
                                                            merge.from(), merge.fromRevision())),
                                            merge.base())
                                    .takingIn(merge.takenIn()));
            case Action.MergeInto elsewhere -> Optional.empty();
            case Action.Restore restore when restore.on() == side -> Optional.of(restore(restore));
            case Action.Restore elsewhere -> Optional.empty();
            case Action.Create elsewhere -> Optional.empty();
            case Action.Update elsewhere -> Optional.empty();
            case Action.Delete elsewhere -> Optional.empty();
            case Action.Adopt noWrite -> Optional.empty();
            case Action.Forget noWrite -> Optional.empty();
            case Action.Park noWrite -> Optional.empty();
            case Action.Skip noWrite -> Optional.empty();
        };
    }

    private PlannedWrite create(Action.Create create) {
        RecordId id =
                create.base()
                        .map(entry ->
                                replica.proposeAgain(entry.id(side), create.uid(), create.body()))
                        .orElseGet(() -> replica.propose(create.uid(), create.body()));
        return planned(
                create.uid(),
                new Write.Create(id, create.body()),
                Optional.of(new Version(create.from(), create.fromRevision())),
                create.base());
    }

    private PlannedWrite restore(Action.Restore restore) {
        Write write =
                restore.expected()
                        .<Write>map(expected ->
                                new Write.Replace(restore.target(), expected, restore.body()))
                        .orElseGet(() -> new Write.Create(restore.target(), restore.body()));
        return planned(restore.uid(), write, Optional.empty(), Optional.empty());
    }

    /** The loser of a conflict is overwritten only once its copy stands in the store. */
    private Optional<PlannedWrite> update(Action.Update update) {
        if (side == Side.PIM
                && update.reason() == Reason.KEPT_BOTH
                && halves.keySet().stream()
                        .noneMatch(copy -> CopyUid.isOfCopy(copy, update.uid()))) {
            tally.lookAgain(update.uid());
            return Optional.empty();
        }
        return Optional.of(
                planned(
                        update.uid(),
                        new Write.Replace(update.target(), update.expected(), update.body()),
                        Optional.of(new Version(update.from(), update.fromRevision())),
                        update.base()));
    }

    private Optional<PlannedWrite> copy(Action.CopyToBoth copy) {
        Optional<Version> inStore = Optional.ofNullable(halves.get(copy.uid()));
        if (side == Side.PIM && inStore.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                planned(
                        copy.uid(),
                        new Write.Create(replica.propose(copy.uid(), copy.body()), copy.body()),
                        side == Side.PIM ? inStore : Optional.empty(),
                        Optional.empty()));
    }

    /** The store first, as with all that both sides get; without it the PIM keeps what it has. */
    private Optional<PlannedWrite> merge(Action.Merge merge) {
        Optional<Version> inStore = Optional.ofNullable(halves.get(merge.uid()));
        return switch (side) {
            case STORE ->
                    Optional.of(
                            half(
                                    merge,
                                    new Write.Replace(
                                            merge.store(), merge.storeExpected(), merge.body()),
                                    Optional.empty()));
            case PIM ->
                    inStore.map(store ->
                            half(
                                    merge,
                                    new Write.Replace(
                                            merge.pim(), merge.pimExpected(), merge.body()),
                                    Optional.of(store)));
        };
    }

    private PlannedWrite half(Action.Merge merge, Write write, Optional<Version> source) {
        return planned(merge.uid(), write, source, merge.base());
    }

    private PlannedWrite planned(
            String uid, Write write, Optional<Version> source, Optional<BaseEntry> base) {
        return PlannedWrite.of(format, uid, side, write, source, base);
    }
}
