package satchel.benchmark.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import satchel.testdata.harness.Traffic;

class ComparisonTest {
    private static final int START = 1_000;

    @ParameterizedTest
    @CsvSource({
        // row, events, round trip, theirs in ms and bytes, ours in ms and bytes, verdict
        "UPLOAD,      1000,  0, 5000,   9000, 5000,   9000, no slower: met",
        "UPLOAD,      1000,  0, 5000,   9000, 9000,   9000, no slower: NOT MET",
        "UPLOAD,      1000, 50, 61000,  9000, 11000,  9000, 6x faster: met",
        "UPLOAD,      1000, 50, 60000,  9000, 11000,  9000, 6x faster: NOT MET",
        "TEN_CHANGES, 1000, 50, 5000,   9000, 5000,   9000, no slower: met",
        "TEN_CHANGES, 10000, 0, 5000, 300000, 5000,  10000, 30x fewer bytes: met",
        "TEN_CHANGES, 10000, 0, 5000, 299999, 5000,  10000, 30x fewer bytes: NOT MET",
        "NO_CHANGE,   1000,  0, 1010,   9000, 1100,   9000, no slower: met",
    })
    void aRowIsHeldToWhatIsExpectedOfIt(
            SyncRow row,
            int events,
            int millis,
            long theirMillis,
            long theirBytes,
            long ourMillis,
            long ourBytes,
            String verdict) {
        Course course = new Course("satchel", events, Duration.ofMillis(millis));
        Comparison comparison =
                new Comparison(
                        row,
                        result(course, row, figure(ourMillis, ourBytes, events, false)),
                        result(course, row, figure(theirMillis, theirBytes, events, false)));

        assertThat(comparison.verdict()).contains(verdict);
        assertThat(comparison.isMet()).isEqualTo(verdict.endsWith(": met"));
    }

    @Test
    void whatIsNotFinishedIsComparedByWhatIs() {
        Course course = new Course("radicale", 1_000, Duration.ofMillis(50));
        Comparison comparison =
                new Comparison(
                        SyncRow.UPLOAD,
                        result(course, SyncRow.UPLOAD, figure(11_000, 1, 1_000, false)),
                        result(course, SyncRow.UPLOAD, figure(61_000, 1, 500, true)));

        assertThat(comparison.timesAsLong()).isEqualTo(12);
    }

    @Test
    void aWrongResultOfOursIsNeverMetAndOneOfTheirsProvesNothing() {
        Course course = new Course("satchel", 10, Duration.ZERO);
        Result right = result(course, SyncRow.DOWNLOAD, figure(2_000, 1, 10, false));
        Figure wrong = figure(2_000, 1, 9, false).withFault(Optional.of("9 of 10 arrived"));
        Result failed = result(course, SyncRow.DOWNLOAD, wrong);

        assertThat(new Comparison(SyncRow.DOWNLOAD, failed, right).isMet()).isFalse();
        assertThat(new Comparison(SyncRow.DOWNLOAD, right, failed).verdict()).isEmpty();
        assertThat(new Comparison(SyncRow.DOWNLOAD, right, failed).isMet()).isFalse();
        assertThat(new Comparison(SyncRow.DOWNLOAD, right, failed)).asString().contains("9 of 10");
    }

    private static Figure figure(long wall, long bytes, int records, boolean timeUp) {
        Traffic traffic = new Traffic(1, bytes, 0);
        return new Figure(wall, wall, 0, traffic, 1, records, timeUp, Optional.empty());
    }

    private static Result result(Course course, SyncRow row, Figure figure) {
        Map<SyncRow, Figure> rows = new HashMap<>();
        rows.put(row, figure);
        return new Result("any", course, figure(START, 0, 0, false), rows);
    }
}
