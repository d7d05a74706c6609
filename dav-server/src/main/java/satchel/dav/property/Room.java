package satchel.dav.property;

import satchel.dav.store.Usage;

/**
 * How much a user keeps and may keep.
 *
 * @param free bytes on the disk
 */
public record Room(Usage usage, long free) {
    public long available() {
        return usage.available(free);
    }
}
