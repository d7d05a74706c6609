package satchel.dav.resource;

import java.time.Duration;
import java.time.Instant;

/**
 * A write lock (RFC 4918 section 7).
 *
 * @param user who took it; nobody else may use its token
 * @param owner what the client said of its owner: inner XML, kept as it came
 * @param timeout as granted, counted anew by a refresh
 */
public record Lock(
        LockToken token,
        LockRoot root,
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
            case RESOURCE -> root.address().equals(address);
            case TREE -> AddressSpace.isWithin(address, root.address());
        };
    }

    /** Whether it was taken on that address or on something below it. */
    public boolean isWithin(Address address) {
        return AddressSpace.isWithin(root.address(), address);
    }

    /** RFC 4918 section 6.1: on no resource is an exclusive lock beside another one. */
    public boolean excludes(Lock other) {
        boolean meet = covers(other.root().address()) || other.covers(root.address());
        return meet && (scope == Scope.EXCLUSIVE || other.scope() == Scope.EXCLUSIVE);
    }

    public boolean lives(Instant now) {
        return expires.isAfter(now);
    }

    public Lock refreshed(Duration granted, Instant now) {
        return new Lock(token, root, scope, extent, user, owner, granted, now.plus(granted));
    }
}
