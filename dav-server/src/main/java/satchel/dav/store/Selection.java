package satchel.dav.store;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

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
        uid = uid.map(ObjectIndex::withoutNul);
        text = text.stream().map(ObjectIndex::withoutNul).collect(Collectors.toUnmodifiableSet());
    }

    /** Whether the index does not rule an object out. Asked of each row of a large collection. */
    public boolean holds(ObjectIndex index) {
        return (component.isEmpty() || component.get().equals(index.component()))
                && (uid.isEmpty() || uid.get().equals(index.uid()))
                && !endsTooEarly(index)
                && !startsTooLate(index)
                && containsAll(index.text());
    }

    /** Closed at the start, so that an instant without length is not missed there. */
    private boolean endsTooEarly(ObjectIndex index) {
        return from.isPresent()
                && index.last().isPresent()
                && index.last().get().isBefore(from.get());
    }

    private boolean startsTooLate(ObjectIndex index) {
        return to.isPresent()
                && index.first().isPresent()
                && !index.first().get().isBefore(to.get());
    }

    private boolean containsAll(String indexed) {
        for (String wanted : text) {
            if (!indexed.contains(wanted)) {
                return false;
            }
        }
        return true;
    }
}
