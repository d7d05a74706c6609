package satchel.client.sync;

import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;

/**
 * What the user asks for, before anything of it was looked at.
 *
 * @param database as the user names it
 * @param collection as {@link Target#parse} reads it
 */
public record SyncRequest(
        String pim,
        String database,
        String collection,
        Mode mode,
        Direction direction,
        Deletions deletions,
        ConflictPolicy conflicts,
        GuardLimits limits) {}
