package satchel.dav.query.instance;

import java.util.Optional;
import java.util.stream.Stream;
import satchel.content.calendar.DurationValue;
import satchel.content.line.ContentLine;
import satchel.content.line.TextValue;
import satchel.dav.query.time.TimeValue;
import satchel.dav.query.time.Zones;

/** Values of type PERIOD (RFC 5545 section 3.3.9); what is none is left out. */
public final class Periods {
    private Periods() {}

    public static Stream<Occurrence> of(ContentLine line, Zones zones) {
        return TextValue.split(line.value(), ',').stream()
                .flatMap(value -> of(line, value, zones).stream());
    }

    /** One value of a line. */
    public static Optional<Occurrence> of(ContentLine line, String value, Zones zones) {
        int slash = value.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        return TimeValue.of(line, value.substring(0, slash), zones)
                .map(start -> new Occurrence(start, end(line, start, value, slash, zones)));
    }

    private static Optional<TimeValue> end(
            ContentLine line, TimeValue start, String value, int slash, Zones zones) {
        String end = value.substring(slash + 1);
        return DurationValue.parse(end).map(start::plus).or(() -> TimeValue.of(line, end, zones));
    }
}
