package satchel.sync.runtime.run;

import java.util.HashMap;
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
 * (RFC 6578 section 3.5 lets it), and we would believe for ever that it is as we left it. Then
 * everything is listed.
 *
 * @param lagging what was there a moment before, although not even that list has it
 */
record Heard(Listing listing, Map<RecordId, Revision> lagging) {
    static Heard from(Replica replica, Optional<KnownSide> known) throws ReplicaException {
        Listing listing = replica.list(known.map(KnownSide::state));
        if (known.isPresent() && listing instanceof Listing.Changes changes) {
            Set<RecordId> silent = new HashSet<>(known.get().unlisted());
            silent.removeAll(changes.changed().keySet());
            silent.removeAll(changes.gone());
            if (!silent.isEmpty()) {
                Map<RecordId, Revision> lagging = found(replica, silent);
                Listing all = replica.list(Optional.empty());
                if (all instanceof Listing.Complete complete) {
                    lagging.keySet().removeAll(complete.records().keySet());
                }
                return new Heard(all, lagging);
            }
        }
        return new Heard(listing, Map.of());
    }

    private static Map<RecordId, Revision> found(Replica replica, Set<RecordId> ids)
            throws ReplicaException {
        Map<RecordId, Revision> found = new HashMap<>();
        replica.fetch(
                ids,
                fetched -> {
                    if (fetched instanceof Fetched.Found there) {
                        found.put(there.id(), there.revision());
                    }
                });
        return found;
    }
}
