package satchel.sync.core.plan;

import java.util.Map;
import satchel.sync.core.record.RecordId;

/**
 * All records of one side, as they are now. A side that answered with changes only has been
 * completed by whoever made the view: from the base ({@link
 * satchel.sync.core.base.BaseEntry#isOn}), and with the records that the base does not know.
 */
public record View(Map<RecordId, Seen> records) {
    public View {
        records = Map.copyOf(records);
    }
}
