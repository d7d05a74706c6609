package satchel.sync.core.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the user wants of single records, beyond the terms.
 *
 * @param settled who wins a conflict, by UID
 * @param leftOut UIDs of records that this run is to leave alone
 */
public record Choices(Map<String, ConflictPolicy> settled, Set<String> leftOut) {
    public static final Choices NONE = new Choices(Map.of(), Set.of());

    public Choices {
        settled = Map.copyOf(settled);
        leftOut = Set.copyOf(leftOut);
    }

    Terms of(Pair pair, Terms terms) {
        return pair.uid()
                .flatMap(uid -> Optional.ofNullable(settled.get(uid)))
                .map(terms::withConflicts)
                .orElse(terms);
    }

    List<Action> without(List<Action> actions) {
        return leftOut.isEmpty()
                ? actions
                : actions.stream().filter(action -> !leavesOut(action.uid())).toList();
    }

    /** A copy of what lost a conflict goes with its record. */
    private boolean leavesOut(String uid) {
        return leftOut.stream().anyMatch(left -> left.equals(uid) || CopyUid.isOfCopy(uid, left));
    }
}
