package satchel.sync.runtime.run;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.runtime.base.KnownSide;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Listing;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * A side's list, with what it must not be silent about: a list of what changed since a state has
 * what we wrote since. If somebody took that back, a server that compares two states sees no change
 * (RFC 6578 section 3.5 lets it), and we would believe for ever that it is as we left it.
 *
 * @param unlisted what we wrote and what is as we left it, although the list is silent about it: it
 *     may lag behind
 */
record Heard(Listing listing, Set<RecordId> unlisted) {
    static Heard from(Replica replica, Optional<KnownSide> known) throws ReplicaException {
        Listing listing = replica.list(known.map(KnownSide::state));
        if (known.isEmpty() || !(listing instanceof Listing.Changes changes)) {
            return new Heard(listing, Set.of());
        }
        Set<RecordId> silent = new HashSet<>(known.get().unlisted());
        silent.removeAll(changes.changed().keySet());
        silent.removeAll(changes.gone());
        return silent.isEmpty() || areAsWeLeftThem(replica, silent, known.get().records())
                ? new Heard(listing, silent)
                : new Heard(replica.list(Optional.empty()), Set.of());
    }

    private static boolean areAsWeLeftThem(
            Replica replica, Set<RecordId> silent, Map<RecordId, Revision> left)
            throws ReplicaException {
        Set<RecordId> others = new HashSet<>();
        replica.fetch(
                silent,
                fetched -> {
                    if (!isAs(Optional.ofNullable(left.get(fetched.id())), fetched)) {
                        others.add(fetched.id());
                    }
                });
        return others.isEmpty();
    }

    private static boolean isAs(Optional<Revision> left, Fetched fetched) {
        return switch (fetched) {
            case Fetched.Found found -> left.equals(Optional.of(found.revision()));
            case Fetched.Missing _ -> left.isEmpty();
            case Fetched.Unreadable _ -> left.isPresent();
        };
    }
}
