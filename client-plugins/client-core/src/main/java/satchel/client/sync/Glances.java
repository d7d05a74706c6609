package satchel.client.sync;

import java.util.Map;
import java.util.Optional;
import satchel.client.pair.PairId;
import satchel.client.pair.SavedPair;
import satchel.sync.runtime.dav.CollectionMarks;

/**
 * The marks of pairs' collections as one look at their servers showed them. A pair that is missing
 * asks for itself.
 *
 * @param requests that the look cost
 */
public record Glances(Map<PairId, CollectionMarks> marks, long requests) {
    public Glances {
        marks = Map.copyOf(marks);
    }

    public static Glances none() {
        return new Glances(Map.of(), 0);
    }

    public Optional<CollectionMarks> of(SavedPair pair) {
        return Optional.ofNullable(marks.get(pair.id()));
    }
}
