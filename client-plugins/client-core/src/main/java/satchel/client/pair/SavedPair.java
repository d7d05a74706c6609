package satchel.client.pair;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import satchel.client.api.Kind;
import satchel.sync.core.guard.GuardLimits;
import satchel.sync.core.plan.ConflictPolicy;
import satchel.sync.core.plan.Deletions;
import satchel.sync.core.plan.Direction;
import satchel.sync.core.plan.Mode;
import satchel.sync.core.record.Side;
import satchel.sync.core.scope.Filter;
import satchel.sync.core.scope.PartKey;
import satchel.sync.core.scope.Scope;

/**
 * A database of a program, or several joined, and a collection on a server, and how they are kept
 * in step.
 *
 * @param parts the databases that are joined in it, at least one; the first is its home
 * @param kind of the records on both ends
 * @param server base address of the account, and {@code user}: who signs in there
 * @param collection {@code calendars/NAME} or {@code contacts/NAME} of the account, or an address
 * @param direction of a replace or merge
 * @param limits what the guard asks about
 */
public record SavedPair(
        String pim,
        List<Part> parts,
        Kind kind,
        URI server,
        String user,
        String collection,
        Mode mode,
        Direction direction,
        Deletions deletions,
        ConflictPolicy conflicts,
        GuardLimits limits) {
    public SavedPair {
        parts = List.copyOf(parts);
    }

    /** The home database: it gives the pair its identity, and gets what no other one asks for. */
    public String database() {
        return parts.getFirst().database();
    }

    /** Each part with the key of its records' ids, the home first. */
    public SortedMap<PartKey, Part> keyed() {
        SortedMap<PartKey, Part> keyed = new TreeMap<>();
        keyed.put(PartKey.HOME, parts.getFirst());
        parts.stream().skip(1).forEach(part -> keyed.put(part.key(), part));
        return keyed;
    }

    /** Which records it is about on one day. */
    public Scope scope(LocalDate today, ZoneId zone) {
        SortedMap<PartKey, Filter> filters = new TreeMap<>();
        keyed().forEach((key, part) -> filters.put(key, part.selection().on(today, zone)));
        return new Scope(Side.PIM, filters);
    }

    /**
     * Of the two ends only: another mode, or another database that joins, goes on from what the
     * ends agreed on so far.
     */
    public PairId id() {
        String ends = String.join("\n", pim, database(), server.toString(), user, collection);
        UUID hash = UUID.nameUUIDFromBytes(ends.getBytes(StandardCharsets.UTF_8));
        return new PairId(hash.toString().substring(0, 13));
    }
}
