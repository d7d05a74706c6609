package satchel.client.sync;

import java.util.List;
import satchel.client.api.Access;
import satchel.client.pair.Part;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;

/**
 * What the user asks for, before anything of it was looked at.
 *
 * @param parts at least one, the first is the home database; named as the user does
 * @param collection as {@link Target#parse} reads it
 */
public record SyncRequest(
        String pim,
        List<Part> parts,
        String collection,
        Mode mode,
        Direction direction,
        Deletions deletions,
        ConflictPolicy conflicts,
        GuardLimits limits) {
    /** What it will want of the program's databases. */
    Access ofPim() {
        return mode == Mode.TWO_WAY || direction == Direction.TO_PIM
                ? Access.READ_AND_WRITE
                : Access.READ_ONLY;
    }
}
