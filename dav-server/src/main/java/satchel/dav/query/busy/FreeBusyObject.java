package satchel.dav.query.busy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import satchel.content.line.Component;
import satchel.content.line.ContentLine;
import satchel.content.line.Parameter;
import satchel.dav.query.time.TimeForm;
import satchel.dav.query.time.TimeRange;
import satchel.dav.query.time.TimeValue;

/**
 * The iCalendar object with one VFREEBUSY that answers a free-busy-query (RFC 4791 section 7.10,
 * RFC 5545 section 3.6.4).
 *
 * @param calendar whose times they are
 * @param range with both ends
 */
public record FreeBusyObject(String calendar, TimeRange range, Instant now, BusyTimes times) {
    private static final String PRODUCT = "-//Satchel//Satchel//EN";

    private record Busy(Span span, BusyType type) {}

    public Component object() {
        List<ContentLine> head = List.of(line("VERSION", "2.0"), line("PRODID", PRODUCT));
        return new Component("VCALENDAR", head, List.of(freeBusy()));
    }

    private Component freeBusy() {
        List<ContentLine> lines = new ArrayList<>();
        lines.add(line("UID", uid()));
        lines.add(line("DTSTAMP", text(now)));
        range.start().ifPresent(start -> lines.add(line("DTSTART", text(start))));
        range.end().ifPresent(end -> lines.add(line("DTEND", text(end))));
        Arrays.stream(BusyType.values())
                .flatMap(this::of)
                .sorted(Comparator.comparing(busy -> busy.span().start()))
                .map(FreeBusyObject::line)
                .forEach(lines::add);
        return new Component("VFREEBUSY", lines, List.of());
    }

    /** The same for the same question. */
    private String uid() {
        String question = calendar + " " + range;
        return UUID.nameUUIDFromBytes(question.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private Stream<Busy> of(BusyType type) {
        return times.of(type).stream().map(span -> new Busy(span, type));
    }

    private static ContentLine line(Busy busy) {
        return new ContentLine(
                Optional.empty(),
                "FREEBUSY",
                List.of(new Parameter("FBTYPE", List.of(busy.type().token()))),
                text(busy.span().start()) + "/" + text(busy.span().end()));
    }

    private static ContentLine line(String name, String value) {
        return new ContentLine(Optional.empty(), name, List.of(), value);
    }

    private static String text(Instant instant) {
        return TimeForm.write(TimeValue.utc(instant));
    }
}
