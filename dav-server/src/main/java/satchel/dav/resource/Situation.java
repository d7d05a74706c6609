package satchel.dav.resource;

import java.util.List;
import java.util.Map;

/**
 * What a write finds, read in its own transaction: what stands at the target and at the addresses
 * that its condition mentions, and all living locks of the workspace.
 *
 * @param standing an address that is missing here has nothing
 */
public record Situation(Map<Address, Standing> standing, List<Lock> locks) {
    public Situation {
        standing = Map.copyOf(standing);
        locks = List.copyOf(locks);
    }

    public Standing at(Address address) {
        return standing.getOrDefault(address, new Standing.Nothing());
    }

    public List<Lock> locksOn(Address address) {
        return locks.stream().filter(lock -> lock.covers(address)).toList();
    }

    /** Locks that were taken on the address or on something below it: they go with it. */
    public List<Lock> locksWithin(Address address) {
        return locks.stream().filter(lock -> lock.isWithin(address)).toList();
    }

    /** Locks that were taken on something below the address, but not on itself. */
    public List<Lock> locksBelow(Address address) {
        return locksWithin(address).stream()
                .filter(lock -> !lock.root().address().equals(address))
                .toList();
    }
}
