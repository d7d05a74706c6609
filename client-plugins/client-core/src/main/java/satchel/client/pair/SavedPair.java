package satchel.client.pair;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import satchel.client.api.Kind;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;

/**
 * A database of a program and a collection on a server, and how they are kept in step.
 *
 * @param database as its connector names it
 * @param kind of the records on both ends
 * @param server base address of the account, and {@code user}: who signs in there
 * @param collection {@code calendars/NAME} or {@code contacts/NAME} of the account, or an address
 * @param direction of a replace or merge
 * @param limits what the guard asks about
 */
public record SavedPair(
        String pim,
        String database,
        Kind kind,
        URI server,
        String user,
        String collection,
        Mode mode,
        Direction direction,
        Deletions deletions,
        ConflictPolicy conflicts,
        GuardLimits limits) {
    /** Of the two ends only: another mode goes on from what the ends agreed on so far. */
    public PairId id() {
        String ends = String.join("\n", pim, database, server.toString(), user, collection);
        UUID hash = UUID.nameUUIDFromBytes(ends.getBytes(StandardCharsets.UTF_8));
        return new PairId(hash.toString().substring(0, 13));
    }
}
