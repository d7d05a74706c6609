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

/**
 * All rows of a collection as they were at one token. What a token stands for never changes, so
 * this is right for as long as the collection has that token.
 *
 * @param byName in the order of their names
 * @param byChange the same in the order of their change numbers
 * @param weight about how many bytes it takes
 */
record Snapshot(SyncToken token, List<ObjectRow> byName, List<ObjectRow> byChange, long weight) {
    private static final Comparator<ObjectRow> BY_NAME = Comparator.comparing(ObjectRow::name);
    private static final Comparator<ObjectRow> BY_CHANGE = Comparator.comparing(ObjectRow::change);

    static Snapshot of(SyncToken token, Collection<ObjectRow> rows) {
        return new Snapshot(
                token,
                sorted(rows, BY_NAME),
                sorted(rows, BY_CHANGE),
                rows.stream().mapToLong(RowWeight::of).sum());
    }

    /**
     * What it is at a later token.
     *
     * @param changes by name; what is gone has no row
     */
    Snapshot after(SyncToken later, Map<String, Optional<ObjectRow>> changes) {
        if (changes.isEmpty()) {
            return new Snapshot(later, byName, byChange, weight);
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

    private static List<ObjectRow> sorted(Collection<ObjectRow> rows, Comparator<ObjectRow> order) {
        ObjectRow[] sorted = rows.toArray(ObjectRow[]::new);
        Arrays.sort(sorted, order);
        return List.of(sorted);
    }
}
