package satchel.sync.runtime.run;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;

/** Reads bodies only to show them: what a side does not hand out is left out. */
final class Bodies {
    private Bodies() {}

    static Map<RecordId, Body> of(Replica replica, Set<RecordId> ids, SideView view)
            throws ReplicaException {
        Map<RecordId, Body> bodies = new HashMap<>();
        if (!ids.isEmpty()) {
            replica.fetch(
                    ids,
                    fetched -> {
                        if (fetched instanceof Fetched.Found found) {
                            bodies.put(found.id(), view.whole(found.id(), found.body()));
                        }
                    });
        }
        return bodies;
    }
}
