package satchel.sync.runtime.run;

import java.util.Map;
import java.util.Optional;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.Reason;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.Write;

/**
 * Turns the actions on one side into writes.
 *
 * @param copies where copies to both sides already stand in the store, by UID
 */
record WritePlanner(Side side, Replica replica, Map<String, Version> copies, Tally tally) {
    Optional<PlannedWrite> of(Action action) {
        return switch (action) {
            case Action.Create create when create.on() == side ->
                    Optional.of(
                            new PlannedWrite(
                                    create.uid(),
                                    side,
                                    new Write.Create(replica.propose(create.uid()), create.body()),
                                    Optional.of(new Version(create.from(), create.fromRevision())),
                                    create.base()));
            case Action.Update update when update.on() == side -> update(update);
            case Action.Delete delete when delete.on() == side ->
                    Optional.of(
                            new PlannedWrite(
                                    delete.uid(),
                                    side,
                                    new Write.Remove(delete.target(), delete.expected()),
                                    Optional.empty(),
                                    delete.base()));
            case Action.CopyToBoth copy -> copy(copy);
            case Action.Create elsewhere -> Optional.empty();
            case Action.Update elsewhere -> Optional.empty();
            case Action.Delete elsewhere -> Optional.empty();
            case Action.Adopt noWrite -> Optional.empty();
            case Action.Forget noWrite -> Optional.empty();
            case Action.Park noWrite -> Optional.empty();
            case Action.Skip noWrite -> Optional.empty();
        };
    }

    /** The loser of a conflict is overwritten only once its copy stands in the store. */
    private Optional<PlannedWrite> update(Action.Update update) {
        if (side == Side.PIM
                && update.reason() == Reason.KEPT_BOTH
                && copies.keySet().stream().noneMatch(uid -> uid.startsWith(update.uid()))) {
            tally.lookAgain(update.uid());
            return Optional.empty();
        }
        return Optional.of(
                new PlannedWrite(
                        update.uid(),
                        side,
                        new Write.Replace(update.target(), update.expected(), update.body()),
                        Optional.of(new Version(update.from(), update.fromRevision())),
                        update.base()));
    }

    private Optional<PlannedWrite> copy(Action.CopyToBoth copy) {
        Optional<Version> inStore = Optional.ofNullable(copies.get(copy.uid()));
        if (side == Side.PIM && inStore.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new PlannedWrite(
                        copy.uid(),
                        side,
                        new Write.Create(replica.propose(copy.uid()), copy.body()),
                        side == Side.PIM ? inStore : Optional.empty(),
                        Optional.empty()));
    }
}
