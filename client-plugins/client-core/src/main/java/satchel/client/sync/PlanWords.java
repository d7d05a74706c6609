package satchel.client.sync;

import java.util.Optional;
import satchel.sync.core.plan.Action;
import satchel.sync.core.record.Side;

/**
 * The words for a plan's actions: the same in the command line's table, in JSON and in the window.
 */
public final class PlanWords {
    private PlanWords() {}

    public static String what(Action action) {
        return switch (action) {
            case Action.Create _ -> "create";
            case Action.Update _ -> "update";
            case Action.Restore _ -> "restore";
            case Action.Delete _ -> "delete";
            case Action.CopyToBoth _ -> "copy";
            case Action.Merge _, Action.MergeInto _ -> "merge";
            case Action.Adopt _ -> "match";
            case Action.Forget _ -> "forget";
            case Action.Park _ -> "conflict";
            case Action.Skip _ -> "skip";
        };
    }

    /** Absent for what writes on neither side and needs nobody. */
    public static Optional<String> where(Action action) {
        return switch (action) {
            case Action.Create create -> Optional.of(place(create.on()));
            case Action.Update update -> Optional.of(place(update.on()));
            case Action.Restore restore -> Optional.of(place(restore.on()));
            case Action.Delete delete -> Optional.of(place(delete.on()));
            case Action.Skip skip -> Optional.of(place(skip.side()));
            case Action.CopyToBoth _, Action.Merge _, Action.Park _ -> Optional.of("both");
            case Action.MergeInto merge -> Optional.of(place(merge.on()));
            case Action.Adopt _, Action.Forget _ -> Optional.empty();
        };
    }

    public static String place(Side side) {
        return switch (side) {
            case PIM -> "PIM";
            case STORE -> "server";
        };
    }
}
