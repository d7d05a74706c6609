package satchel.dav.store.snapshot;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import satchel.dav.store.ObjectRow;

/**
 * When the instances of many rows begin and end, in seconds, put in order when somebody first asks
 * for a time: of what has ended before it nothing is looked at, and of the rest two numbers. For
 * many threads.
 */
final class RowTimes {
    private final List<ObjectRow> rows;
    private volatile @Nullable ByEnd byEnd;

    /**
     * In the order of the ends.
     *
     * @param places in the list of rows
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record ByEnd(long[] ends, long[] starts, int[] places) {}

    RowTimes(List<ObjectRow> rows) {
        this.rows = rows;
    }

    /**
     * The rows that may reach into [from, to), in their order; a few that do not are among them.
     */
    List<ObjectRow> reachingInto(Optional<Instant> from, Optional<Instant> to) {
        ByEnd all = byEnd();
        long notBefore = from.map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
        long notAfter = to.map(Instant::getEpochSecond).orElse(Long.MAX_VALUE);
        BitSet reaching = new BitSet(rows.size());
        for (int i = firstEndingFrom(all.ends, notBefore); i < all.ends.length; i++) {
            if (all.starts[i] <= notAfter) {
                reaching.set(all.places[i]);
            }
        }
        return reaching.stream().mapToObj(rows::get).toList();
    }

    private static int firstEndingFrom(long[] ends, long second) {
        int low = 0;
        int high = ends.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            low = ends[middle] < second ? middle + 1 : low;
            high = ends[middle] < second ? high : middle;
        }
        return low;
    }

    private ByEnd byEnd() {
        ByEnd known = byEnd;
        if (known == null) {
            known = inOrder();
            byEnd = known;
        }
        return known;
    }

    private ByEnd inOrder() {
        Integer[] order = new Integer[rows.size()];
        Arrays.setAll(order, place -> place);
        Arrays.sort(order, Comparator.comparingLong(this::end));
        int[] places = Arrays.stream(order).mapToInt(place -> place).toArray();
        return new ByEnd(
                IntStream.of(places).mapToLong(this::end).toArray(),
                IntStream.of(places).mapToLong(this::start).toArray(),
                places);
    }

    private long end(int place) {
        return rows.get(place).index().last().map(Instant::getEpochSecond).orElse(Long.MAX_VALUE);
    }

    private long start(int place) {
        return rows.get(place).index().first().map(Instant::getEpochSecond).orElse(Long.MIN_VALUE);
    }
}
