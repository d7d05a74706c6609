package satchel.benchmark.sync;

import java.util.Map;

/**
 * What one program did on one course.
 *
 * @param start of the program: a run that brings one event each way, on a short line
 */
record Result(String program, Course course, Figure start, Map<SyncRow, Figure> rows) {
    Result {
        rows = Map.copyOf(rows);
    }

    /** Time without the start of the process, at least a hundredth of a second. */
    double seconds(SyncRow row) {
        return Math.max(10, net(figure(row).wallMillis(), start.wallMillis(), row)) / 1000.0;
    }

    double cpuSeconds(SyncRow row) {
        return Math.max(10, net(figure(row).cpuMillis(), start.cpuMillis(), row)) / 1000.0;
    }

    private long net(long millis, long ofStart, SyncRow row) {
        return millis - figure(row).starts() * ofStart;
    }

    /** For what was not finished: by the records that were. */
    double secondsForEach(SyncRow row) {
        return seconds(row) / Math.max(1, figure(row).records());
    }

    Figure figure(SyncRow row) {
        return java.util.Objects.requireNonNull(rows.get(row));
    }
}
