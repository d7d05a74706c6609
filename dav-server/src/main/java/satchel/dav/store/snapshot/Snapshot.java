package satchel.dav.store.snapshot;

import java.time.Instant;
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
 * @param byEnd the same in the order of their last instances' ends
 * @param texts of what is in {@code byName}
 * @param weight about how many bytes it takes
 */
record Snapshot(
        SyncToken token,
        List<ObjectRow> byName,
        List<ObjectRow> byChange,
        List<ObjectRow> byEnd,
        RowTexts texts,
        long weight) {
    /** Of more than one in so many, it is quicker to look at all than to sort them. */
    private static final int FEW = 8;

    private static final Comparator<ObjectRow> BY_NAME = Comparator.comparing(ObjectRow::name);
    private static final Comparator<ObjectRow> BY_CHANGE = Comparator.comparing(ObjectRow::change);
    private static final Comparator<ObjectRow> BY_END = Comparator.comparing(Snapshot::end);

    static Snapshot of(SyncToken token, Collection<ObjectRow> rows) {
        List<ObjectRow> byName = sorted(rows, BY_NAME);
        return new Snapshot(
                token,
                byName,
                sorted(rows, BY_CHANGE),
                sorted(rows, BY_END),
                new RowTexts(byName),
                rows.stream().mapToLong(RowWeight::of).sum());
    }

    /**
     * What it is at a later token.
     *
     * @param changes by name; what is gone has no row
     */
    Snapshot after(SyncToken later, Map<String, Optional<ObjectRow>> changes) {
        if (changes.isEmpty()) {
            return new Snapshot(later, byName, byChange, byEnd, texts, weight);
        }
        List<ObjectRow> rows = new ArrayList<>(byName.size() + changes.size());
        for (ObjectRow row : byName) {
            if (!changes.containsKey(row.name())) {
                rows.add(row);
            }
        }
        changes.values().forEach(change -> change.ifPresent(rows::add));
        return of(later, rows);
    }

    /** In the order of their names. */
    List<ObjectRow> select(Selection selection) {
        if (!selection.text().isEmpty()) {
            return texts.holdingLongest(selection.text()).stream()
                    .filter(row -> selection.holds(row.index()))
                    .toList();
        }
        List<ObjectRow> selected = new ArrayList<>();
        List<ObjectRow> candidates = selection.from().map(this::endingFrom).orElse(byName);
        boolean few = candidates.size() * FEW < byName.size();
        for (ObjectRow row : few ? candidates : byName) {
            if (selection.holds(row.index())) {
                selected.add(row);
            }
        }
        if (few) {
            selected.sort(BY_NAME);
        }
        return selected;
    }

    /** Most of a calendar is past, and what is asked for seldom is. */
    private List<ObjectRow> endingFrom(Instant from) {
        int low = 0;
        int high = byEnd.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (end(byEnd.get(middle)).isBefore(from)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return byEnd.subList(low, byEnd.size());
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

    private static Instant end(ObjectRow row) {
        return row.index().last().orElse(Instant.MAX);
    }

    private static List<ObjectRow> sorted(Collection<ObjectRow> rows, Comparator<ObjectRow> order) {
        ObjectRow[] sorted = rows.toArray(ObjectRow[]::new);
        Arrays.sort(sorted, order);
        return List.of(sorted);
    }
}
