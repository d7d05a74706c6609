package satchel.sync.runtime.base;

import java.util.Map;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.replica.SyncState;

/** A side as it was when it gave {@code state}: every record, linked or not. */
public record KnownSide(SyncState state, Map<RecordId, Revision> records) {
    public KnownSide {
        records = Map.copyOf(records);
    }
}
