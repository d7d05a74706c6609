package satchel.pim.bookmarks.chromium;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** Microseconds since 1601, as Windows counts from. */
final class NodeTime {
    private static final Instant START = Instant.parse("1601-01-01T00:00:00Z");

    private NodeTime() {}

    static String of(Instant time) {
        return Long.toString(ChronoUnit.MICROS.between(START, time));
    }

    /** Zero is no time. */
    static Optional<Instant> read(String written) {
        try {
            long micros = Long.parseLong(written);
            return micros <= 0
                    ? Optional.empty()
                    : Optional.of(START.plus(micros, ChronoUnit.MICROS));
        } catch (NumberFormatException | ArithmeticException noTime) {
            return Optional.empty();
        }
    }
}
