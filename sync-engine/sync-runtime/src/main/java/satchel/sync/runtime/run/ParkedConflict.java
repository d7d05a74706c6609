package satchel.sync.runtime.run;

import java.util.List;
import satchel.sync.core.merge.Collision;
import satchel.sync.core.merge.Taken;
import satchel.sync.core.record.Body;

/**
 * A record that waits for the user, as both sides have it now.
 *
 * @param collisions what the user is asked: the PIM's values are ours, the store's theirs; where
 *     both sides never agreed, everything that differs
 * @param merged what goes together whoever wins
 */
public record ParkedConflict(
        String uid, Body pim, Body store, List<Collision> collisions, List<Taken> merged) {
    public ParkedConflict {
        collisions = List.copyOf(collisions);
        merged = List.copyOf(merged);
    }
}
