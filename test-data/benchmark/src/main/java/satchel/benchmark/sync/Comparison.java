package satchel.benchmark.sync;

import java.util.Locale;
import java.util.Optional;

/** One row of two programs: how many times more the other one takes, and whether that is enough. */
record Comparison(SyncRow row, Result ours, Result theirs) {
    private static final int MANY = 10_000;
    private static final double FEWER_BYTES = 30;
    private static final double FASTER_UPLOAD = 6;
    private static final long FAR_MILLIS = 50;

    /** What two starts of a process differ by, in seconds. */
    private static final double NOISE = 0.15;

    /** What two runs of the same differ by on a machine that others share. */
    private static final double ALIKE = 0.9;

    double timesAsLong() {
        return isUnfinished()
                ? theirs.secondsForEach(row) / ours.secondsForEach(row)
                : theirs.seconds(row) / ours.seconds(row);
    }

    double timesTheBytes() {
        return ratio(theirs.figure(row).traffic().bytes(), ours.figure(row).traffic().bytes());
    }

    double timesTheRequests() {
        return ratio(
                theirs.figure(row).traffic().requests(), ours.figure(row).traffic().requests());
    }

    private double ratio(long ofTheirs, long ofOurs) {
        double ratio = (double) ofTheirs / Math.max(1, ofOurs);
        return isUnfinished()
                ? ratio * ours.figure(row).records() / Math.max(1, theirs.figure(row).records())
                : ratio;
    }

    private boolean isUnfinished() {
        return ours.figure(row).timeUp() || theirs.figure(row).timeUp();
    }

    /**
     * What is expected of the row; absent where the other program did not get it right, which
     * proves nothing.
     */
    Optional<String> verdict() {
        if (ours.figure(row).fault().isPresent()) {
            return Optional.of("WRONG: " + ours.figure(row).fault().get());
        }
        if (theirs.figure(row).fault().isPresent()) {
            return Optional.empty();
        }
        if (row == SyncRow.TEN_CHANGES && ours.course().size() >= MANY) {
            return met(timesTheBytes() >= FEWER_BYTES && isNoSlower(), "30x fewer bytes");
        }
        if (row == SyncRow.UPLOAD && ours.course().roundTrip().toMillis() >= FAR_MILLIS) {
            return met(timesAsLong() >= FASTER_UPLOAD, "6x faster");
        }
        return met(isNoSlower(), "no slower");
    }

    private boolean isNoSlower() {
        return timesAsLong() >= ALIKE || ours.seconds(row) - theirs.seconds(row) < NOISE;
    }

    private static Optional<String> met(boolean is, String expected) {
        return Optional.of(expected + (is ? ": met" : ": NOT MET"));
    }

    boolean isMet() {
        return verdict().filter(text -> text.endsWith(": met")).isPresent();
    }

    @Override
    public String toString() {
        return "%-14s  %s  %s  %6.1fx %6.1fx %6.1fx  %s"
                .formatted(
                        row.title(),
                        cells(theirs),
                        cells(ours),
                        timesTheRequests(),
                        timesTheBytes(),
                        timesAsLong(),
                        verdict()
                                .orElseGet(() -> "not right: " + theirs.figure(row).fault().get()));
    }

    private String cells(Result result) {
        Figure figure = result.figure(row);
        return String.format(
                Locale.ROOT,
                "%6d %,11d %8.2f %8.2f %8.2f%s",
                figure.traffic().requests(),
                figure.traffic().bytes(),
                result.cpuSeconds(row),
                figure.serverMillis() / 1000.0,
                result.seconds(row),
                figure.timeUp() ? " (time up at %d)".formatted(figure.records()) : "");
    }
}
