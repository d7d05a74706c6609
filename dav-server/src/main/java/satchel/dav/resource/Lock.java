package satchel.dav.resource;

import java.time.Duration;
import java.time.Instant;

/**
 * A write lock (RFC 4918 section 7).
 *
 * @param root the address that was locked, whether something is there or not
 * @param user who took it; nobody else may use its token
 * @param owner what the client said of its owner: inner XML, kept as it came
 * @param timeout as granted, counted anew by a refresh
 */
public record Lock(
        LockToken token,
        Address root,
        Scope scope,
        Extent extent,
        String user,
        String owner,
        Duration timeout,
        Instant expires) {
    /** RFC 4918 section 6.2. */
    public enum Scope {
        EXCLUSIVE,
        SHARED
    }

    /** How far it reaches: Depth 0 or infinity. */
    public enum Extent {
        RESOURCE,
        TREE
    }

    /** Whether the resource at that address is locked by this, directly or through its folder. */
    public boolean covers(Address address) {
        return switch (extent) {
            case RESOURCE -> root.equals(address);
            case TREE -> AddressSpace.isWithin(address, root);
        };
    }

    public boolean lives(Instant now) {
        return expires.isAfter(now);
    }
}
