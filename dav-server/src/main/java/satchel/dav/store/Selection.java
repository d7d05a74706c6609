package satchel.dav.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Which objects of a collection to read, as far as the index can tell. What it selects is a
 * superset of what a filter wants: the filter looks at the bodies of these only.
 *
 * @param from and to: instances overlapping [from, to); absent means unbounded
 * @param text each must occur in the indexed text (lower case)
 */
public record Selection(
        Optional<String> component,
        Optional<String> uid,
        Optional<Instant> from,
        Optional<Instant> to,
        Set<String> text) {
    public static final Selection ALL =
            new Selection(
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.empty(),
                    Set.of());

    public Selection {
        text = Set.copyOf(text);
    }
}
