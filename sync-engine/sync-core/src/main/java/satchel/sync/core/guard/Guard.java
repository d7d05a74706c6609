package satchel.sync.core.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import satchel.sync.core.guard.Alarm.Kind;
import satchel.sync.core.merge.Origin;
import satchel.sync.core.merge.Taken;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.Plan;
import satchel.sync.core.plan.PlanHash;
import satchel.sync.core.plan.Recency;
import satchel.sync.core.record.Side;

/**
 * Judges how much of each side a plan removes or overwrites. Counts are what it does, not what it
 * could do: an empty side, a first sync, or a handful of records raise no alarm.
 */
public final class Guard {
    private Guard() {}

    /**
     * @param forgetful sides that do not know any more how they were when last looked at: what is
     *     missing or older there may be so because a backup was restored
     */
    public static Verdict check(Plan plan, Sizes sizes, GuardLimits limits, Set<Side> forgetful) {
        List<Alarm> alarms = new ArrayList<>();
        for (Side side : Side.values()) {
            judge(plan, side, sizes.of(side), limits.of(side), alarms);
            if (forgetful.contains(side.other())) {
                judgeAfterLoss(plan, side, sizes.of(side), alarms);
            }
        }
        return alarms.isEmpty()
                ? new Verdict.Clear()
                : new Verdict.NeedsConsent(alarms, PlanHash.of(plan));
    }

    private static void judge(Plan plan, Side side, int size, Limits limits, List<Alarm> alarms) {
        List<String> created = new ArrayList<>();
        List<String> updated = new ArrayList<>();
        List<String> deleted = new ArrayList<>();
        for (Action action : plan.actions()) {
            switch (action) {
                case Action.Create create when create.on() == side -> created.add(create.uid());
                case Action.CopyToBoth copy -> created.add(copy.uid());
                case Action.Update update when update.on() == side -> updated.add(update.uid());
                case Action.Merge merge -> updated.add(merge.uid());
                case Action.MergeInto merge when merge.on() == side -> updated.add(merge.uid());
                case Action.Delete delete when delete.on() == side -> deleted.add(delete.uid());
                case Action.Create elsewhere -> {}
                case Action.Update elsewhere -> {}
                case Action.Restore restore when restore.on() == side ->
                        (restore.expected().isPresent() ? updated : created).add(restore.uid());
                case Action.Restore elsewhere -> {}
                case Action.MergeInto elsewhere -> {}
                case Action.Delete elsewhere -> {}
                case Action.Adopt nothingWritten -> {}
                case Action.Forget nothingWritten -> {}
                case Action.Park nothingWritten -> {}
                case Action.Skip nothingWritten -> {}
            }
        }
        int mayGo = size - plan.lasting().on(side);
        if (!deleted.isEmpty() && deleted.size() == mayGo && created.isEmpty()) {
            alarms.add(new Alarm(Kind.SIDE_BECOMES_EMPTY, side, deleted, mayGo));
        } else if (deleted.size() > limits.few()
                && exceeds(deleted.size(), limits.deletedPercent(), size)) {
            alarms.add(new Alarm(Kind.MANY_DELETIONS, side, deleted, size));
        }
        if (size > limits.few() && exceeds(updated.size(), limits.updatedPercent(), size)) {
            alarms.add(new Alarm(Kind.MANY_UPDATES, side, updated, size));
        }
    }

    private static void judgeAfterLoss(Plan plan, Side side, int size, List<Alarm> alarms) {
        List<String> deleted = new ArrayList<>();
        List<String> older = new ArrayList<>();
        for (Action action : plan.actions()) {
            if (action instanceof Action.Delete delete && delete.on() == side) {
                deleted.add(delete.uid());
            }
            if (mayBringBackWhatIsOlder(action, side)) {
                older.add(action.uid());
            }
        }
        if (!deleted.isEmpty()) {
            alarms.add(new Alarm(Kind.DELETED_AFTER_LOSS, side, deleted, size));
        }
        if (!older.isEmpty()) {
            alarms.add(new Alarm(Kind.OLDER_AFTER_LOSS, side, older, size));
        }
    }

    /** A merge does not say how old each of its fields is: any that comes from there may be. */
    private static boolean mayBringBackWhatIsOlder(Action action, Side side) {
        Origin forgetful = side == Side.PIM ? Origin.THEIRS : Origin.OURS;
        return switch (action) {
            case Action.Update update -> update.on() == side && isOlder(update);
            case Action.Merge merge -> brings(merge.taken(), forgetful);
            case Action.MergeInto merge -> merge.on() == side && brings(merge.taken(), forgetful);
            case Action.Create _,
                    Action.Delete _,
                    Action.Restore _,
                    Action.CopyToBoth _,
                    Action.Adopt _,
                    Action.Forget _,
                    Action.Park _,
                    Action.Skip _ ->
                    false;
        };
    }

    private static boolean brings(List<Taken> taken, Origin from) {
        return taken.stream()
                .anyMatch(field -> field.from() == from || field.from() == Origin.BOTH);
    }

    /** Than what both sides agreed on, as far as both say. */
    private static boolean isOlder(Action.Update update) {
        return update.base()
                .filter(base -> Recency.compare(update.body(), base.body()) < 0)
                .isPresent();
    }

    private static boolean exceeds(int count, int percent, int size) {
        return 100L * count > (long) percent * size;
    }
}
