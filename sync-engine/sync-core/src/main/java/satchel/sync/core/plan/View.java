package satchel.sync.core.plan;

import java.util.Map;
import satchel.sync.core.record.RecordId;

/**
 * All records of one side, as they are now. A side that answered with changes only has been
 * completed from the base by whoever made the view.
 */
public record View(Map<RecordId, Seen> records) {
    public View {
        records = Map.copyOf(records);
    }
}
