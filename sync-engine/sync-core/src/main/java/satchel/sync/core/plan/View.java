package satchel.sync.core.plan;

import java.util.Map;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.scope.Aside;

/**
 * All records of one side, as they are now. A side that answered with changes only has been
 * completed by whoever made the view: from the base ({@link
 * satchel.sync.core.base.BaseEntry#isOn}), and with the records that the base does not know.
 *
 * @param aside what an earlier plan found to be outside the scope, by its version then
 */
public record View(Map<RecordId, Seen> records, Map<RecordId, Aside> aside) {
    public View {
        records = Map.copyOf(records);
        aside = Map.copyOf(aside);
    }

    /** Of a side of which nothing was ever set aside. */
    public View(Map<RecordId, Seen> records) {
        this(records, Map.of());
    }
}
