package satchel.dav.store.snapshot;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import satchel.dav.resource.SyncToken;
import satchel.dav.store.ObjectRow;
import satchel.dav.store.Selection;

/**
 * All rows of a collection as they were at one token. What a token stands for never changes, so
 * this is right for as long as the collection has that token.
 *
 * @param byName in the order of their names
 * @param byChange the same in the order of their change numbers
 * @param times of what is in {@code byName}
 * @param texts of what is in {@code byName}
 * @param weight about how many bytes it takes
 */
record Snapshot(
        SyncToken token,
        List<ObjectRow> byName,
        List<ObjectRow> byChange,
        RowTimes times,
        RowTexts texts,
        long weight) {
    private static final Comparator<ObjectRow> BY_NAME = Comparator.comparing(ObjectRow::name);
    private static final Comparator<ObjectRow> BY_CHANGE = Comparator.comparing(ObjectRow::change);

    static Snapshot of(SyncToken token, Collection<ObjectRow> rows) {
        return of(token, sorted(rows, BY_NAME), sorted(rows, BY_CHANGE));
    }

    private static Snapshot of(SyncToken token, List<ObjectRow> byName, List<ObjectRow> byChange) {
        return new Snapshot(
                token,
                byName,
                byChange,
                new RowTimes(byName),
                new RowTexts(byName),
                byName.stream().mapToLong(RowWeight::of).sum());
    }

    /**
     * What it is at a later token.
     *
     * @param changes by name; what is gone has no row
     */
    Snapshot after(SyncToken later, Map<String, Optional<ObjectRow>> changes) {
        if (changes.isEmpty()) {
            return new Snapshot(later, byName, byChange, times, texts, weight);
        }
        List<ObjectRow> changed = changes.values().stream().flatMap(Optional::stream).toList();
        return of(
                later,
                sorted(unchanged(byName, changes, changed), BY_NAME),
                sorted(unchanged(byChange, changes, changed), BY_CHANGE));
    }

    /** What is left of some rows, in their order, and then what came: that is sorted quickly. */
    private static List<ObjectRow> unchanged(
            List<ObjectRow> rows,
            Map<String, Optional<ObjectRow>> changes,
            List<ObjectRow> changed) {
        List<ObjectRow> left = new ArrayList<>(rows.size() + changed.size());
        for (ObjectRow row : rows) {
            if (!changes.containsKey(row.name())) {
                left.add(row);
            }
        }
        left.addAll(changed);
        return left;
    }

    /** In the order of their names. */
    List<ObjectRow> select(Selection selection) {
        List<ObjectRow> selected = new ArrayList<>();
        for (ObjectRow row : candidates(selection)) {
            if (selection.holds(row.index())) {
                selected.add(row);
            }
        }
        return selected;
    }

    /** All that a selection may hold of, by the quickest way to find them. */
    private List<ObjectRow> candidates(Selection selection) {
        if (!selection.text().isEmpty()) {
            return texts.perhapsHolding(selection.text());
        }
        return selection.from().isPresent() || selection.to().isPresent()
                ? times.reachingInto(selection.from(), selection.to())
                : byName;
    }

    /** The row of a name, if there is one. */
    Optional<ObjectRow> named(String name) {
        int low = 0;
        int high = byName.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            int order = byName.get(middle).name().compareTo(name);
            if (order == 0) {
                return Optional.of(byName.get(middle));
            }
            low = order < 0 ? middle + 1 : low;
            high = order < 0 ? high : middle;
        }
        return Optional.empty();
    }

    private static List<ObjectRow> sorted(Collection<ObjectRow> rows, Comparator<ObjectRow> order) {
        ObjectRow[] sorted = rows.toArray(ObjectRow[]::new);
        Arrays.sort(sorted, order);
        return List.of(sorted);
    }
}
