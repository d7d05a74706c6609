package satchel.sync.runtime.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import satchel.sync.core.plan.Seen;
import satchel.sync.core.record.Body;
import satchel.sync.core.record.RecordId;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * Bodies that are only shown: those that the planner has not read are read, and what a side does
 * not hand out is left out.
 */
final class Bodies {
    private Bodies() {}

    static Map<RecordId, Body> of(Replica replica, Set<RecordId> ids, SideView view)
            throws ReplicaException {
        Map<RecordId, Body> bodies = new HashMap<>();
        Set<RecordId> unread = new HashSet<>();
        for (RecordId id : ids) {
            view.seen(id)
                    .flatMap(Seen::body)
                    .ifPresentOrElse(body -> bodies.put(id, body), () -> unread.add(id));
        }
        bodies.values().removeIf(Body.UNREADABLE::equals);
        if (!unread.isEmpty()) {
            replica.fetch(
                    unread,
                    fetched -> {
                        if (fetched instanceof Fetched.Found found) {
                            bodies.put(found.id(), view.whole(found.id(), found.body()));
                        }
                    });
        }
        return bodies;
    }
}
