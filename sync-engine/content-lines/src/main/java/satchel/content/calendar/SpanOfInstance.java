package satchel.content.calendar;

import java.time.Duration;
import java.util.Optional;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.MalformedContentException;

/** When one component happens, recurrences apart: the tables of RFC 4791 section 9.9. */
final class SpanOfInstance {
    private SpanOfInstance() {}

    /** Absent where the component matches no time range. */
    static Optional<Span> of(Component component) throws MalformedContentException {
        return switch (component.name()) {
            case "VEVENT" -> event(component);
            case "VTODO" -> Optional.of(task(component));
            default -> journal(component);
        };
    }

    private static Optional<Span> event(Component event) throws MalformedContentException {
        Optional<Moment> start = moment(event, "DTSTART");
        if (start.isEmpty()) {
            return Optional.of(Span.OPEN);
        }
        Optional<Moment> end = moment(event, "DTEND");
        Optional<Duration> duration = duration(event);
        if (end.isPresent()) {
            return Optional.of(Span.between(start.get(), end.get()));
        }
        return Optional.of(
                Span.between(start.get(), start.get().plus(duration.orElse(natural(start.get())))));
    }

    private static Optional<Span> journal(Component journal) throws MalformedContentException {
        return moment(journal, "DTSTART")
                .map(start -> Span.between(start, start.plus(natural(start))));
    }

    private static Span task(Component task) throws MalformedContentException {
        Optional<Moment> start = moment(task, "DTSTART");
        Optional<Moment> due = moment(task, "DUE");
        Optional<Duration> duration = duration(task);
        if (start.isPresent()) {
            Moment end = due.orElse(start.get().plus(duration.orElse(Duration.ZERO)));
            return Span.between(start.get(), end);
        }
        if (due.isPresent()) {
            return Span.between(due.get(), due.get());
        }
        Optional<Moment> completed = moment(task, "COMPLETED");
        Optional<Moment> created = moment(task, "CREATED");
        if (completed.isPresent()) {
            Span done = Span.between(completed.get(), completed.get());
            return created.map(made -> Span.between(made, made).union(done)).orElse(done);
        }
        return created.map(Span::from).orElse(Span.OPEN);
    }

    /** A DATE lasts its day, a DATE-TIME is a moment. */
    private static Duration natural(Moment start) {
        return start.isDate() ? Duration.ofDays(1) : Duration.ZERO;
    }

    private static Optional<Moment> moment(Component component, String name)
            throws MalformedContentException {
        Optional<ContentLine> line = component.property(name);
        return line.isEmpty() ? Optional.empty() : Optional.of(Moment.of(line.get()));
    }

    private static Optional<Duration> duration(Component component)
            throws MalformedContentException {
        Optional<ContentLine> line = component.property("DURATION");
        if (line.isEmpty()) {
            return Optional.empty();
        }
        Optional<Duration> duration = DurationValue.parse(line.get().value());
        if (duration.isEmpty()) {
            throw new MalformedContentException(
                    "DURATION is no duration: \"" + line.get().value() + "\"");
        }
        return duration;
    }
}
