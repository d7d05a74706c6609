package satchel.dav.resource;

import satchel.dav.resource.AddressSpace.EndsWith;

/**
 * The place that a lock was taken on.
 *
 * @param end a slash where a collection is: the address of a file or a folder does not tell
 */
public record LockRoot(Address address, EndsWith end) {
    /** As DAV:lockroot says it (RFC 4918 section 14.12). */
    public String href() {
        String href = Href.of(address);
        boolean missing = end == EndsWith.SLASH && !href.endsWith("/");
        return missing ? href + "/" : href;
    }
}
