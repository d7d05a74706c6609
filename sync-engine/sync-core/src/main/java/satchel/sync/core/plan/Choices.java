package satchel.sync.core.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.sync.core.base.BaseEntry;

/**
 * What the user wants of single records, beyond the terms.
 *
 * @param settled who wins a conflict, by UID
 */
public record Choices(Map<String, ConflictPolicy> settled, Reach reach) {
    public static final Choices NONE = new Choices(Map.of(), new Reach.All());

    public Choices {
        settled = Map.copyOf(settled);
    }

    Terms of(Pair pair, Terms terms) {
        return pair.uid()
                .flatMap(uid -> Optional.ofNullable(settled.get(uid)))
                .map(terms::withConflicts)
                .orElse(terms);
    }

    /** Whoever settles versions that never agreed was shown all that differs, and decides on it. */
    Pair asShown(Pair pair) {
        Optional<BaseEntry> neverAgreed = pair.base().filter(entry -> !entry.isAgreed());
        return neverAgreed.isPresent() && pair.uid().filter(settled::containsKey).isPresent()
                ? new Pair(neverAgreed.map(BaseEntry::agreeingOnNothing), pair.pim(), pair.store())
                : pair;
    }

    /**
     * Whether there may be a plan for it. What is new tells its UID by its body only, which was
     * read; of what is left out it must be seen whether there is anything to leave out.
     */
    boolean mayConcern(Pair pair) {
        return pair.base().map(BaseEntry::uid).filter(uid -> !reach.mayHold(uid)).isEmpty();
    }

    List<Action> within(List<Action> actions) {
        return actions.stream().filter(action -> reach.holds(action.uid())).toList();
    }

    /** The records that the user names and that none of the actions is about. */
    List<String> idle(List<Action> actions) {
        return reach.named().stream()
                .filter(uid -> actions.stream().noneMatch(action -> Reach.isOf(uid, action.uid())))
                .sorted()
                .toList();
    }
}
