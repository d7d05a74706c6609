package satchel.client.cli;

import java.util.List;
import java.util.Optional;
import satchel.client.sync.PlanWords;
import satchel.client.sync.RecordTitle;
import satchel.sync.core.plan.Action;
import satchel.sync.core.plan.Plan;

/** A plan as a table with a line of counts below it. */
final class PlanText {
    private static final int LONGEST_TITLE = 40;

    private PlanText() {}

    static String of(Plan plan) {
        Table table = new Table("what", "where", "record", "title", "why");
        int shown = 0;
        for (Action action : plan.actions()) {
            Optional<List<String>> row = row(action);
            row.ifPresent(table::add);
            shown += row.isPresent() ? 1 : 0;
        }
        int equal = plan.actions().size() - shown;
        String matched = equal == 0 ? "" : "; " + equal + " to match without writing";
        return shown == 0
                ? "Nothing to do" + matched + "."
                : table + "\n" + shown + " to do" + matched + "; nothing was written.";
    }

    /** Absent for what changes only what the client remembers. */
    private static Optional<List<String>> row(Action action) {
        Optional<String> where = PlanWords.where(action);
        return where.map(place ->
                List.of(
                        PlanWords.what(action),
                        place,
                        action.uid(),
                        RecordTitle.of(action).map(PlanText::shortened).orElse(""),
                        action.reason().sentence()));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE - 1)) + "…";
    }
}
