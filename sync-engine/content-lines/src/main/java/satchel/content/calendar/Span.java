package satchel.content.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Bounds while they are being found; an absent end is open. */
record Span(Optional<Instant> first, Optional<Instant> last) {
    static final Span OPEN = new Span(Optional.empty(), Optional.empty());

    static Span between(Moment start, Moment end) {
        return new Span(Optional.of(start.earliest()), Optional.of(later(start, end)));
    }

    static Span from(Moment start) {
        return new Span(Optional.of(start.earliest()), Optional.empty());
    }

    Span union(Span other) {
        return new Span(
                first.flatMap(a -> other.first.map(b -> a.isBefore(b) ? a : b)),
                last.flatMap(a -> other.last.map(b -> a.isAfter(b) ? a : b)));
    }

    Span endless() {
        return new Span(first, Optional.empty());
    }

    Span until(Instant atLeast) {
        return new Span(first, last.map(end -> end.isAfter(atLeast) ? end : atLeast));
    }

    /** How long it takes at most; absent where it is open. */
    Optional<Duration> length() {
        return first.flatMap(start -> last.map(end -> Duration.between(start, end)));
    }

    private static Instant later(Moment start, Moment end) {
        return end.latest().isBefore(start.latest()) ? start.latest() : end.latest();
    }
}
