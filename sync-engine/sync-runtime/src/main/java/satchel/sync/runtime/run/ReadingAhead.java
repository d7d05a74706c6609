package satchel.sync.runtime.run;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import satchel.sync.core.record.RecordId;
import satchel.sync.core.record.Revision;
import satchel.sync.core.record.Side;
import satchel.sync.runtime.base.BaseEdit;
import satchel.sync.runtime.base.BaseStore;
import satchel.sync.runtime.replica.Fetched;
import satchel.sync.runtime.replica.Replica;
import satchel.sync.runtime.replica.ReplicaException;

/**
 * Reads many bodies of a side so that a run that dies on the way need not read them again: each
 * handful is kept as it comes, until it is linked. A few are as quickly read once more.
 */
final class ReadingAhead {
    /** From here on it is worth keeping, and so many are kept at once. */
    static final int HANDFUL = 100;

    private final BaseStore base;
    private final Side side;
    private final List<BaseEdit> unsaved = new ArrayList<>();

    ReadingAhead(BaseStore base, Side side) {
        this.base = base;
        this.side = side;
    }

    /**
     * @param shown the versions in which the side has them now: no other is recalled
     */
    void read(Replica replica, Map<RecordId, Revision> shown, Consumer<Fetched> sink)
            throws ReplicaException {
        Map<RecordId, Fetched> kept = shown.size() > HANDFUL ? recall(shown) : Map.of();
        kept.values().forEach(sink);
        // Neighbours share pages of the base, which are then written once for all of them.
        SortedSet<RecordId> left = new TreeSet<>(shown.keySet());
        left.removeAll(kept.keySet());
        if (left.size() > HANDFUL) {
            keeping(replica, left, sink);
        } else if (!left.isEmpty()) {
            replica.fetch(left, sink);
        }
    }

    private Map<RecordId, Fetched> recall(Map<RecordId, Revision> shown) {
        Map<RecordId, Fetched> kept = new HashMap<>();
        base.recall(
                side,
                found -> {
                    if (found.revision().equals(shown.get(found.id()))) {
                        kept.put(found.id(), found);
                    }
                });
        return kept;
    }

    private void keeping(Replica replica, Collection<RecordId> ids, Consumer<Fetched> sink)
            throws ReplicaException {
        try {
            replica.fetch(
                    ids,
                    fetched -> {
                        sink.accept(fetched);
                        keep(fetched);
                    });
        } finally {
            save();
        }
    }

    private void keep(Fetched fetched) {
        if (fetched instanceof Fetched.Found found) {
            unsaved.add(new BaseEdit.ReadAhead(side, found));
            if (unsaved.size() >= HANDFUL) {
                save();
            }
        }
    }

    private void save() {
        base.commit(unsaved);
        unsaved.clear();
    }
}
