package satchel.client.cli;

import java.util.Optional;
import satchel.sync.core.plan.Action;

/** The words of a plan's actions, for the table and for JSON alike. */
final class PlanWords {
    private PlanWords() {}

    static String what(Action action) {
        return switch (action) {
            case Action.Create _ -> "create";
            case Action.Update _ -> "update";
            case Action.Delete _ -> "delete";
            case Action.CopyToBoth _ -> "copy";
            case Action.Adopt _ -> "match";
            case Action.Forget _ -> "forget";
            case Action.Park _ -> "conflict";
            case Action.Skip _ -> "skip";
        };
    }

    /** Absent for what writes on neither side and needs nobody. */
    static Optional<String> where(Action action) {
        return switch (action) {
            case Action.Create create -> Optional.of(ReportText.place(create.on()));
            case Action.Update update -> Optional.of(ReportText.place(update.on()));
            case Action.Delete delete -> Optional.of(ReportText.place(delete.on()));
            case Action.Skip skip -> Optional.of(ReportText.place(skip.side()));
            case Action.CopyToBoth _, Action.Park _ -> Optional.of("both");
            case Action.Adopt _, Action.Forget _ -> Optional.empty();
        };
    }
}
