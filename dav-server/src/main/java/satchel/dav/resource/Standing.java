package satchel.dav.resource;

import java.util.Optional;

/** What is at an address, as far as a condition can ask. */
public sealed interface Standing {
    record Nothing() implements Standing {}

    /** A collection: it is there, but has no tag that could be named. */
    record Untagged() implements Standing {}

    record Tagged(ETag etag) implements Standing {}

    /** Of what always has a tag if it is there. */
    static Standing of(Optional<ETag> etag) {
        return etag.<Standing>map(Tagged::new).orElseGet(Nothing::new);
    }

    /** Whether it has this very tag, compared strongly. */
    default boolean has(ETag wanted) {
        return equals(new Tagged(wanted));
    }
}
