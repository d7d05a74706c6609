package satchel.sync.runtime.run;

import java.util.List;
import satchel.sync.core.merge.Taken;
import satchel.sync.core.plan.Action;

/**
 * An action as a preview shows it.
 *
 * @param fields what an overwriting changes; the PIM's changes are OURS in a merge, the others say
 *     nothing by their origin
 */
public record PlannedAction(Action action, List<Taken> fields) {
    public PlannedAction {
        fields = List.copyOf(fields);
    }
}
