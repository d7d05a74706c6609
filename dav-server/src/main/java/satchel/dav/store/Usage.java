package satchel.dav.store;

import java.util.OptionalLong;

/**
 * How much a user keeps, and how much they may (RFC 4331). What is only history does not count.
 *
 * @param used bytes of all bodies: files, calendar objects, address objects
 * @param quota bytes; empty if nothing but the disk limits them
 */
public record Usage(long used, OptionalLong quota) {
    /** How many bytes more there may be, on a disk that has so many free. */
    public long available(long free) {
        return quota.isPresent()
                ? Math.clamp(quota.getAsLong() - used, 0, Math.max(free, 0))
                : Math.max(free, 0);
    }

    /** Whether so many bytes more are too many. Who is over the quota may still keep or shrink. */
    public boolean forbids(long more) {
        return more > 0 && quota.isPresent() && used + more > quota.getAsLong();
    }
}
