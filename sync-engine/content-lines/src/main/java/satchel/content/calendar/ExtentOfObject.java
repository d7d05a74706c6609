package satchel.content.calendar;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.MalformedContentException;
import satchel.content.line.TextValue;

/** The bounds of a whole object: of its master, what recurs of it, and its overrides. */
final class ExtentOfObject {
    private static final Set<String> TIMED = Set.of("VEVENT", "VTODO", "VJOURNAL");

    private ExtentOfObject() {}

    static TimeExtent of(String kind, List<Component> members) throws MalformedContentException {
        if (!TIMED.contains(kind)) {
            return TimeExtent.UNBOUNDED;
        }
        boolean recurring = members.size() > 1;
        Optional<Span> all = Optional.empty();
        for (Component member : members) {
            Optional<Span> once = SpanOfInstance.of(member);
            if (once.isPresent()) {
                Span span = withRecurrences(member, once.get());
                all = Optional.of(all.map(span::union).orElse(span));
            }
            recurring |= isRecurring(member);
        }
        if (all.isEmpty()) {
            return TimeExtent.NEVER;
        }
        return new TimeExtent(all.get().first(), all.get().last(), recurring);
    }

    private static boolean isRecurring(Component member) {
        return member.property("RRULE").isPresent()
                || member.property("RDATE").isPresent()
                || member.property("RECURRENCE-ID").isPresent();
    }

    private static Span withRecurrences(Component member, Span once)
            throws MalformedContentException {
        if (shiftsWhatFollows(member)) {
            return once.endless();
        }
        Span all = once;
        for (ContentLine rule : member.properties("RRULE").toList()) {
            Optional<ContentLine> start = member.property("DTSTART");
            all =
                    start.isPresent()
                            ? all.union(RuleBound.widen(once, Moment.of(start.get()), rule))
                            : all.endless();
        }
        for (ContentLine dates : member.properties("RDATE").toList()) {
            all = all.union(spanOf(dates, once));
        }
        return all;
    }

    /** RECURRENCE-ID;RANGE=THISANDFUTURE moves instances that are not looked at here. */
    private static boolean shiftsWhatFollows(Component member) {
        return member.property("RECURRENCE-ID").flatMap(id -> id.parameter("RANGE")).isPresent();
    }

    private static Span spanOf(ContentLine dates, Span once) throws MalformedContentException {
        Span all = once;
        for (String value : TextValue.split(dates.value(), ',')) {
            int slash = value.indexOf('/');
            Moment start = Moment.of(dates, slash < 0 ? value : value.substring(0, slash));
            Moment end = slash < 0 ? start : endOfPeriod(dates, start, value.substring(slash + 1));
            Span instance = Span.between(start, end);
            all = all.union(instance);
            all = once.length().map(start.latest()::plus).map(all::until).orElse(all.endless());
        }
        return all;
    }

    private static Moment endOfPeriod(ContentLine dates, Moment start, String end)
            throws MalformedContentException {
        Optional<Duration> duration = DurationValue.parse(end);
        return duration.isPresent() ? start.plus(duration.get()) : Moment.of(dates, end);
    }
}
