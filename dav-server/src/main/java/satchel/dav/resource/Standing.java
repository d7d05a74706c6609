package satchel.dav.resource;

import java.util.Optional;

/** What is at an address, as far as a condition can ask. */
public sealed interface Standing {
    record Nothing() implements Standing {}

    /**
     * A collection: it is there, but has no tag that could be named.
     *
     * @param state the sync-token of one that has a history
     */
    record Untagged(Optional<SyncToken> state) implements Standing {
        /** Of a collection without a history. */
        public Untagged() {
            this(Optional.empty());
        }
    }

    record Tagged(ETag etag) implements Standing {}

    /** Of what always has a tag if it is there. */
    static Standing of(Optional<ETag> etag) {
        return etag.<Standing>map(Tagged::new).orElseGet(Nothing::new);
    }

    /** Whether it has this very tag, compared strongly. */
    default boolean has(ETag wanted) {
        return equals(new Tagged(wanted));
    }

    /** Whether a state token of an If header is its present one (RFC 6578 section 5). */
    default boolean isIn(LockToken state) {
        return this instanceof Untagged(Optional<SyncToken> present)
                && present.filter(token -> token.isNamedBy(state.uri())).isPresent();
    }
}
