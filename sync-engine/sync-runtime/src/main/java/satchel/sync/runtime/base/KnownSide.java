package satchel.sync.runtime.base;

import java.util.Map;
import java.util.Set;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.replica.SyncState;

/**
 * A side as it was when it gave {@code state}, and as we wrote to it since: every record, linked or
 * not.
 *
 * @param unlisted what we wrote since; a list of what changed may be silent about it if somebody
 *     took it back
 */
public record KnownSide(SyncState state, Map<RecordId, Revision> records, Set<RecordId> unlisted) {
    public KnownSide {
        records = Map.copyOf(records);
        unlisted = Set.copyOf(unlisted);
    }
}
