package satchel.dav.resource;

import java.util.Optional;
import java.util.Set;

/**
 * What a writer expects to find (RFC 9110 sections 13.1.1 and 13.1.2), as data: it is judged inside
 * the storage transaction that does the write, so that of two racing writers one loses.
 */
public sealed interface Precondition {
    boolean holds(Standing current);

    /** Of what always has a tag if it is there. */
    default boolean holds(Optional<ETag> current) {
        return holds(Standing.of(current));
    }

    record Anything() implements Precondition {
        @Override
        public boolean holds(Standing current) {
            return true;
        }
    }

    /** If-Match with tags. */
    record OneOf(Set<ETag> tags) implements Precondition {
        @Override
        public boolean holds(Standing current) {
            return tags.stream().anyMatch(current::has);
        }
    }

    /** {@code If-Match: *}. */
    record Something() implements Precondition {
        @Override
        public boolean holds(Standing current) {
            return !new Nothing().holds(current);
        }
    }

    /** {@code If-None-Match: *}. */
    record Nothing() implements Precondition {
        @Override
        public boolean holds(Standing current) {
            return current.equals(new Standing.Nothing());
        }
    }

    /** If-None-Match with tags. */
    record NoneOf(Set<ETag> tags) implements Precondition {
        @Override
        public boolean holds(Standing current) {
            return tags.stream().noneMatch(current::has);
        }
    }

    record Both(Precondition first, Precondition second) implements Precondition {
        @Override
        public boolean holds(Standing current) {
            return first.holds(current) && second.holds(current);
        }
    }
}
