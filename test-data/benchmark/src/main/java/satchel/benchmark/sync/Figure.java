package satchel.benchmark.sync;

import java.util.Optional;
import satchel.testdata.harness.Traffic;

/**
 * One program, one row.
 *
 * @param wallMillis from the start of its process to the end
 * @param cpuMillis of its processes
 * @param serverMillis of the server's processes meanwhile
 * @param records that were brought over; fewer than asked where time was up
 * @param fault what is wrong with the result; the other figures then mean nothing
 */
record Figure(
        long wallMillis,
        long cpuMillis,
        long serverMillis,
        Traffic traffic,
        int records,
        boolean timeUp,
        Optional<String> fault) {
    Figure withFault(Optional<String> found) {
        return new Figure(
                wallMillis,
                cpuMillis,
                serverMillis,
                traffic,
                records,
                timeUp,
                fault.or(() -> found));
    }

    Figure with(int done) {
        return new Figure(wallMillis, cpuMillis, serverMillis, traffic, done, timeUp, fault);
    }
}
