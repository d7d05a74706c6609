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

    /** Whether the index does not rule an object out. */
    public boolean holds(ObjectIndex index) {
        return component.map(index.component()::equals).orElse(true)
                && uid.map(index.uid()::equals).orElse(true)
                && overlaps(index)
                && text.stream().allMatch(index.text()::contains);
    }

    /** Closed at the start, so that an instant without length is not missed there. */
    private boolean overlaps(ObjectIndex index) {
        boolean endsTooEarly =
                from.flatMap(start -> index.last().map(last -> last.isBefore(start))).orElse(false);
        boolean startsTooLate =
                to.flatMap(end -> index.first().map(first -> !first.isBefore(end))).orElse(false);
        return !endsTooEarly && !startsTooLate;
    }
}
