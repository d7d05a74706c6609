package satchel.benchmark.sync;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import satchel.testdata.harness.Traffic;

/**
 * One program, one row.
 *
 * @param wallMillis from the start of its process to the end
 * @param cpuMillis of its processes
 * @param serverMillis of the server's processes meanwhile
 * @param starts of processes, one after the other
 * @param records that were brought over; fewer than asked where time was up
 * @param fault what is wrong with the result; the other figures then mean nothing
 */
record Figure(
        long wallMillis,
        long cpuMillis,
        long serverMillis,
        Traffic traffic,
        int starts,
        int records,
        boolean timeUp,
        Optional<String> fault) {
    /** Of a row that could not be played. */
    static Figure missing(String why) {
        return new Figure(0, 0, 0, new Traffic(0, 0, 0), 1, 0, false, Optional.of(why));
    }

    /**
     * Of several turns of a row; what went wrong once is not hidden behind those that went well.
     */
    static Figure median(List<Figure> turns) {
        return turns.stream()
                .filter(turn -> !turn.isDone())
                .findFirst()
                .orElseGet(() -> middle(turns));
    }

    private static Figure middle(List<Figure> turns) {
        return turns.stream()
                .sorted(Comparator.comparingLong(Figure::wallMillis))
                .toList()
                .get(turns.size() / 2);
    }

    boolean isDone() {
        return !timeUp && fault.isEmpty();
    }

    Figure withFault(Optional<String> found) {
        return new Figure(
                wallMillis,
                cpuMillis,
                serverMillis,
                traffic,
                starts,
                records,
                timeUp,
                fault.or(() -> found));
    }

    Figure with(int done) {
        return new Figure(
                wallMillis, cpuMillis, serverMillis, traffic, starts, done, timeUp, fault);
    }
}
