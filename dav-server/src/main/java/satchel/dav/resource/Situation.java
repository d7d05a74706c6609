package satchel.dav.resource;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a write finds, read in its own transaction: the tags of the resources that its condition
 * mentions, and all living locks of the workspace.
 *
 * @param etags of what has one; an address that is missing here has nothing or a collection
 */
public record Situation(Map<Address, ETag> etags, List<Lock> locks) {
    public Situation {
        etags = Map.copyOf(etags);
        locks = List.copyOf(locks);
    }

    public Optional<ETag> etag(Address address) {
        return Optional.ofNullable(etags.get(address));
    }

    public List<Lock> locksOn(Address address) {
        return locks.stream().filter(lock -> lock.covers(address)).toList();
    }
}
