package satchel.dav.store.snapshot;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The snapshots of the collections that were read last, up to a weight. For many threads. */
final class Snapshots {
    /** Collections that are remembered as too heavy. */
    private static final int MOST_HEAVY = 1_000;

    private final long most;
    private final LinkedHashMap<String, Snapshot> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final LinkedHashSet<String> heavy = new LinkedHashSet<>();
    private long weight;

    /**
     * @param most bytes in all
     */
    Snapshots(long most) {
        this.most = most;
    }

    /** What one collection may weigh, so that none drives out all others. */
    long mostOfOne() {
        return most / 2;
    }

    synchronized Optional<Snapshot> of(String collection) {
        return Optional.ofNullable(kept.get(collection));
    }

    /** Keeps it in place of an older one of the same collection. */
    synchronized void keep(Snapshot snapshot) {
        forget(kept.get(snapshot.token().collection()));
        kept.put(snapshot.token().collection(), snapshot);
        weight += snapshot.weight();
        while (weight > most) {
            forget(kept.firstEntry().getValue());
        }
    }

    /** So that it is not read in vain again. */
    synchronized void isTooHeavy(String collection) {
        forget(kept.get(collection));
        heavy.add(collection);
        if (heavy.size() > MOST_HEAVY) {
            heavy.removeFirst();
        }
    }

    synchronized boolean wasTooHeavy(String collection) {
        return heavy.contains(collection);
    }

    synchronized void forget() {
        kept.clear();
        weight = 0;
    }

    private void forget(@Nullable Snapshot snapshot) {
        if (snapshot != null) {
            kept.remove(snapshot.token().collection());
            weight -= snapshot.weight();
        }
    }
}
