package satchel.dav.query;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import satchel.content.calendar.DurationValue;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zones;

/** How long each instance of a component takes (RFC 5545 sections 3.8.2.5 and 3.8.5.3). */
sealed interface Length {
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
            return new Occurrence(start, Optional.of(start.instant().plus(duration)));
        }

        @Override
        public Duration atMost() {
            return duration;
        }
    }

    /** To the same wall clock time some days later. */
    record Days(long days) implements Length {
        @Override
        public Occurrence from(TimeValue start) {
            Instant end = start.at(start.local().plusDays(days)).instant();
            return new Occurrence(start, Optional.of(end));
        }

        @Override
        public Duration atMost() {
            return Duration.ofDays(days + 1);
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
            return new Days(Math.max(0, ChronoUnit.DAYS.between(start.local(), end.local())));
        }
        Duration exact = Duration.between(start.instant(), end.instant());
        return new Exact(exact.isNegative() ? Duration.ZERO : exact);
    }

    private static Optional<Length> byDuration(ContentLine line) {
        boolean wholeDays = line.value().indexOf('T') < 0;
        return DurationValue.parse(line.value())
                .filter(duration -> !duration.isNegative())
                .map(duration -> wholeDays ? new Days(duration.toDays()) : new Exact(duration));
    }
}
