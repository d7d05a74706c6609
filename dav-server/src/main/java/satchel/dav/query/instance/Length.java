package satchel.dav.query.instance;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import satchel.content.calendar.DurationValue;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zones;

/** How long each instance of a component takes (RFC 5545 sections 3.8.2.5 and 3.8.5.3). */
public sealed interface Length {
    Occurrence from(TimeValue start);

    /** An upper bound, for how far back to look for starts. */
    Duration atMost();

    record Unsaid() implements Length {
        @Override
        public Occurrence from(TimeValue start) {
            return new Occurrence(start, Optional.empty());
        }

        @Override
        public Duration atMost() {
            return Duration.ofDays(1);
        }
    }

    /** The same on every day, however many hours the day has. */
    record Exact(Duration duration) implements Length {
        @Override
        public Occurrence from(TimeValue start) {
            return new Occurrence(start, Optional.of(start.plus(duration)));
        }

        @Override
        public Duration atMost() {
            return duration;
        }
    }

    /** To the same wall clock time some days later, and from there an exact time on. */
    record Nominal(long days, Duration time) implements Length {
        @Override
        public Occurrence from(TimeValue start) {
            TimeValue sameTime = start.at(start.local().plusDays(days));
            return new Occurrence(
                    start, Optional.of(time.isZero() ? sameTime : sameTime.plus(time)));
        }

        @Override
        public Duration atMost() {
            return Duration.ofDays(days + 1).plus(time);
        }
    }

    /**
     * @param endName DTEND or DUE
     */
    static Length of(Component component, String endName, TimeValue start, Zones zones) {
        Optional<Length> byEnd =
                component
                        .property(endName)
                        .flatMap(line -> TimeValue.of(line, zones))
                        .map(end -> until(start, end));
        return byEnd.or(() -> component.property("DURATION").flatMap(Length::byDuration))
                .orElseGet(Unsaid::new);
    }

    private static Length until(TimeValue start, TimeValue end) {
        if (start.isDate() && end.isDate()) {
            long days = ChronoUnit.DAYS.between(start.local(), end.local());
            return new Nominal(Math.max(0, days), Duration.ZERO);
        }
        Duration exact = start.until(end);
        return new Exact(exact.isNegative() ? Duration.ZERO : exact);
    }

    /** {@code P1DT2H} is a day of whatever length and then two hours. */
    private static Optional<Length> byDuration(ContentLine line) {
        String text = line.value().strip();
        int time = text.indexOf('T');
        Optional<Duration> all =
                DurationValue.parse(text).filter(duration -> !duration.isNegative());
        long days =
                DurationValue.parse(time < 0 ? text : text.substring(0, time))
                        .map(Duration::toDays)
                        .orElse(0L);
        return all.map(duration ->
                time > 0 && days == 0
                        ? new Exact(duration)
                        : new Nominal(days, duration.minus(Duration.ofDays(days))));
    }
}
