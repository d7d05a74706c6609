package satchel.client.cli;

import java.util.List;
import java.util.Optional;
import satchel.client.sync.PlanWords;
import satchel.client.sync.RecordTitle;
import satchel.sync.core.plan.Action;
import satchel.sync.runtime.run.PlannedAction;
import satchel.sync.runtime.run.Preview;

/** A plan as a table with a line of counts below it. */
final class PlanText {
    private static final int LONGEST_TITLE = 40;

    private PlanText() {}

    static String of(Preview preview) {
        Table table = new Table("what", "where", "record", "title", "why");
        int shown = 0;
        for (PlannedAction planned : preview.actions()) {
            Optional<List<String>> row = row(planned.action());
            List<String> fields = planned.fields().stream().map(FieldText::change).toList();
            row.ifPresent(cells -> table.add(cells, fields));
            shown += row.isPresent() ? 1 : 0;
        }
        int equal = preview.actions().size() - shown;
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
                        title(action),
                        action.reason().sentence()));
    }

    private static String title(Action action) {
        return RecordTitle.of(action)
                .map(title -> FieldText.shortened(title, LONGEST_TITLE))
                .orElse("");
    }
}
