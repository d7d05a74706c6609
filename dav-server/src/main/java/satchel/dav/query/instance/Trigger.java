package satchel.dav.query.instance;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import satchel.content.calendar.DurationValue;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zones;

/** When a VALARM goes off, and how often again (RFC 5545 section 3.6.6). */
record Trigger(When when, long repeats, Duration pause) {
    private static final long REPEATS_LIMIT = 10_000;
    private static final Duration PAUSE_LIMIT = Duration.ofDays(366);

    sealed interface When {
        record At(Instant instant) implements When {}

        record AfterStart(Duration offset) implements When {}

        record AfterEnd(Duration offset) implements When {}
    }

    static Optional<Trigger> of(Component alarm, Zones zones) {
        Duration pause =
                alarm.property("DURATION")
                        .flatMap(line -> DurationValue.parse(line.value()))
                        .filter(duration -> !duration.isNegative())
                        .filter(duration -> duration.compareTo(PAUSE_LIMIT) <= 0)
                        .orElse(Duration.ZERO);
        long repeats =
                pause.isZero() ? 0 : alarm.property("REPEAT").map(Trigger::number).orElse(0L);
        return alarm.property("TRIGGER")
                .flatMap(line -> when(line, zones))
                .map(when -> new Trigger(when, repeats, pause));
    }

    boolean isAbsolute() {
        return when instanceof When.At;
    }

    /** How far from its component's instance it can go off. */
    Duration reach() {
        Duration offset =
                switch (when) {
                    case When.At at -> Duration.ZERO;
                    case When.AfterStart after -> after.offset();
                    case When.AfterEnd after -> after.offset();
                };
        return offset.abs().plus(pause.multipliedBy(repeats));
    }

    /**
     * @param instance of the component the alarm belongs to, if it has one
     */
    boolean firesIn(TimeRange range, Optional<Occurrence> instance) {
        return first(instance).map(first -> firesFrom(first, range)).orElse(false);
    }

    private Optional<Instant> first(Optional<Occurrence> instance) {
        return switch (when) {
            case When.At at -> Optional.of(at.instant());
            case When.AfterStart after -> instance.map(it -> it.first().plus(after.offset()));
            case When.AfterEnd after -> instance.map(it -> it.last().plus(after.offset()));
        };
    }

    private boolean firesFrom(Instant first, TimeRange range) {
        if (repeats == 0 || range.start().isEmpty() || !first.isBefore(range.start().get())) {
            return range.holds(first);
        }
        Duration missing = Duration.between(first, range.start().get());
        long skipped = missing.plus(pause).minusNanos(1).dividedBy(pause);
        return skipped <= repeats && range.holds(first.plus(pause.multipliedBy(skipped)));
    }

    private static Optional<When> when(ContentLine line, Zones zones) {
        boolean afterEnd =
                line.parameter("RELATED").filter(r -> r.equalsIgnoreCase("END")).isPresent();
        Optional<When> relative =
                DurationValue.parse(line.value())
                        .map(offset ->
                                afterEnd ? new When.AfterEnd(offset) : new When.AfterStart(offset));
        return relative.or(
                () -> TimeValue.of(line, zones).map(time -> new When.At(time.instant())));
    }

    private static long number(ContentLine line) {
        String text = line.value().strip();
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits
                ? text.length() > 6 ? REPEATS_LIMIT : Math.min(REPEATS_LIMIT, Long.parseLong(text))
                : 0;
    }
}
