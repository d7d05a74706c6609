package satchel.dav.query.instance;

import java.time.Instant;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zones;

/** The rows of RFC 4791 section 9.9's table for a VTODO that has no DTSTART. */
record TaskWithoutStart(
        Optional<Instant> due, Optional<Instant> completed, Optional<Instant> created) {
    static TaskWithoutStart of(Component task, Zones zones) {
        return new TaskWithoutStart(
                instant(task, "DUE", zones),
                instant(task, "COMPLETED", zones),
                instant(task, "CREATED", zones));
    }

    boolean isIn(TimeRange range) {
        if (due.isPresent()) {
            return range.startsBefore(due.get()) && range.reachesForwardTo(due.get());
        }
        if (completed.isPresent()) {
            Instant done = completed.get();
            Instant made = created.orElse(done);
            return (range.reachesBackTo(made) || range.reachesBackTo(done))
                    && (range.reachesForwardTo(made) || range.reachesForwardTo(done));
        }
        return created.map(range::endsAfter).orElse(true);
    }

    private static Optional<Instant> instant(Component task, String name, Zones zones) {
        return task.property(name)
                .flatMap(line -> TimeValue.of(line, zones))
                .map(TimeValue::instant);
    }
}
